package org.rapport.scoring;

/**
 * A respondent's {@link org.rapport.statistics.IntraIndividualVariability} as a whole multiple of {@link #UNIT}, from whole sums and
 * without an object for a row. Missing are those who gave fewer than two answers with a value.
 */
final class Variability {
    /** Sums of a million respondents fit into a long for values up to 8,000 apart. */
    static final double UNIT = 0x1p-30;

    static final long NONE = Long.MIN_VALUE;

    private final RawAnswers raw;

    Variability(RawAnswers raw) {
        this.raw = raw;
    }

    /** The standard deviation of a respondent's answers in units, or {@link #NONE}. */
    long of(byte[] answers) {
        long n = 0;
        long sum = 0;
        long squares = 0;
        for (int item = 0; item < raw.items(); item++) {
            long value = raw.value(item, answers);
            if (value != RawAnswers.MISSING) {
                n++;
                sum += value;
                squares += value * value;
            }
        }
        return n < 2 ? NONE : Math.round(Math.sqrt((double) (n * squares - sum * sum) / (n * (n - 1))) / UNIT);
    }
}
