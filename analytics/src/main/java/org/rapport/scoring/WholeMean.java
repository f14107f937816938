package org.rapport.scoring;

import org.rapport.statistics.Estimate;
import org.rapport.statistics.Reason;

/** A mean over respondents of whole multiples of a unit: the same digits whatever the order of the rows. Nobody: {@code NO_DATA}. */
final class WholeMean {
    private final long none;
    private long n;
    private long sum;

    /** @param none stands for respondents who do not count */
    WholeMean(long none) {
        this.none = none;
    }

    void add(long value) {
        if (value != none) {
            n++;
            sum += value;
        }
    }

    /** @param unit how much a one is worth */
    Estimate of(double unit) {
        return n == 0 ? Estimate.none(Reason.NO_DATA, 0) : Estimate.of(unit * sum / n, n);
    }
}
