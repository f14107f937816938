/** The gate: decides which findings may be shown, and is the only maker of what a report may read. */
@NullMarked
package org.rapport.disclosure;

import org.jspecify.annotations.NullMarked;
