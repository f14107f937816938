/** One final class a statistic: formulas, edge cases, references; no printing, rounding or localisation. */
@NullMarked
package org.rapport.statistics;

import org.jspecify.annotations.NullMarked;
