/** The executable: start-up and commands. */
@NullMarked
package org.rapport;

import org.jspecify.annotations.NullMarked;
