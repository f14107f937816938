/** One fielding of the instruments: its window, its schools, and the access codes by which people answer. */
@NullMarked
package org.rapport.administration;

import org.jspecify.annotations.NullMarked;
