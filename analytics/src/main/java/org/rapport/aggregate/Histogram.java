package org.rapport.aggregate;

import org.rapport.statistics.Moments;

/**
 * Values and how many respondents have each.
 *
 * @param values ascending within each block, not necessarily distinct
 * @param counts as many as values, none negative
 */
public record Histogram(double[] values, long[] counts) {

    public Histogram {
        if (values.length != counts.length) {
            throw new IllegalArgumentException(values.length + " values with " + counts.length + " counts");
        }
    }

    public long n() {
        long n = 0;
        for (long count : counts) {
            n += count;
        }
        return n;
    }

    /** Number, mean and spread. */
    public Moments moments() {
        return Moments.ofCounts(counts, values);
    }

    /** How many respondents lie strictly below a value. */
    public long below(double limit) {
        long below = 0;
        for (int i = 0; i < values.length; i++) {
            below += values[i] < limit ? counts[i] : 0;
        }
        return below;
    }

    /** Whether all respondents have one value. */
    public boolean isConstant() {
        double seen = Double.NaN;
        for (int i = 0; i < values.length; i++) {
            if (counts[i] > 0) {
                if (!Double.isNaN(seen) && values[i] != seen) {
                    return false;
                }
                seen = values[i];
            }
        }
        return true;
    }
}
