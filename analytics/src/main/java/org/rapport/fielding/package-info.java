/** One fielding of instruments in schools: what is stored about an administration, its schools and its instruments. */
@NullMarked
package org.rapport.fielding;

import org.jspecify.annotations.NullMarked;
