/** Reports on their way to the people who may read them. */
@NullMarked
package org.rapport.download;

import org.jspecify.annotations.NullMarked;
