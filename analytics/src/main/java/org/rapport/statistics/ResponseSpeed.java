package org.rapport.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How fast one respondent went through the pages: on how many pages faster than anybody can read (seconds per item), and how
 * fast compared with the others: the mean over pages of the pool's median time over the own time, 1 for the median, above 2
 * for somebody who needs less than half of it.
 *
 * <p>No timed page: NO_DATA. Own times below a tenth of a second count as a tenth.
 *
 * <p>Reference: Huang, Curran, Keeney, Poposki and DeShon (2012), Journal of Business and Psychology 27, 99–114,
 * doi:10.1007/s10869-011-9231-8 (two seconds an item); Leiner (2019), Survey Research Methods 13, 229–248,
 * doi:10.18148/srm/2019.v13i3.7403 (relative speed).
 */
public final class ResponseSpeed {

    /** Seconds per item below which a page was hardly read. */
    public static final double SECONDS_PER_ITEM = 2;

    private static final double SHORTEST = 0.1;

    private final double[] medians;
    private final double[] fastest;

    /**
     * @param medians the pool's median seconds, per page; NaN where nobody has a time
     * @param items the number of items, per page
     */
    public ResponseSpeed(double[] medians, int[] items, double secondsPerItem) {
        if (medians.length != items.length) {
            throw new IllegalArgumentException(medians.length + " medians for " + items.length + " pages");
        }
        this.medians = medians.clone();
        this.fastest = IntStream.of(items).mapToDouble(k -> k * secondsPerItem).toArray();
    }

    /** The pool's median seconds per page; missing times (NaN) are left out, and a page without any time stays NaN. */
    public static double[] medians(double[][] seconds, int pages) {
        return IntStream.range(0, pages)
                .mapToDouble(p -> median(Arrays.stream(seconds)
                        .mapToDouble(row -> row[p])
                        .filter(time -> !Double.isNaN(time))
                        .sorted()
                        .toArray()))
                .toArray();
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The number of pages that were faster than the items can be read. */
    public Estimate fastPages(double... seconds) {
        long timed = timed(seconds);
        long fast = IntStream.range(0, seconds.length)
                .filter(p -> seconds[p] < fastest[p])
                .count();
        return timed == 0 ? Estimate.none(Reason.NO_DATA, 0) : Estimate.of(fast, timed);
    }

    /** The share of the timed pages that were too fast, 0 to 1. */
    public Estimate shareOfFastPages(double... seconds) {
        Estimate fast = fastPages(seconds);
        return fast.value() == null ? fast : Estimate.of(fast.value() / fast.n(), fast.n());
    }

    /** Relative speed index. */
    public Estimate relative(double... seconds) {
        long timed = timed(seconds);
        double sum = IntStream.range(0, seconds.length)
                .filter(p -> !Double.isNaN(seconds[p]))
                .mapToDouble(p -> medians[p] / Math.max(seconds[p], SHORTEST))
                .sum();
        return timed == 0 ? Estimate.none(Reason.NO_DATA, 0) : Estimate.of(sum / timed, timed);
    }

    private static long timed(double[] seconds) {
        return IntStream.range(0, seconds.length)
                .filter(p -> !Double.isNaN(seconds[p]))
                .count();
    }
}
