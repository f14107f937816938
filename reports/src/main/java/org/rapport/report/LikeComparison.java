package org.rapport.report;

import org.rapport.disclosure.Cell;
import org.rapport.report.PoolComparison.Verdict;

/**
 * A school compared with schools like it.
 *
 * @param byGrades whether these are of its grades, too, and not only of its size
 * @param estimate its mean drawn towards what is expected of them, with its prediction interval
 * @param expected what schools like it have on average
 * @param above probability that it lies above that
 */
public record LikeComparison(boolean byGrades, Interval estimate, Cell expected, Cell above, Verdict verdict) {}
