package org.rapport.report;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import org.rapport.disclosure.Cell;
import org.rapport.disclosure.DisclosurePolicy;

/** How numbers are written in a report. Every kind of cell has its words; a number that is hidden is one mark everywhere. */
public final class ReportNumbers {

    /** Stands where a number is not shown; why is said beneath. */
    public static final String HIDDEN = "–";

    private static final int[] BANDS = {10, 20, 40, 100, 300};

    private final ReportTexts texts;
    private final DisclosurePolicy policy;
    private final NumberFormat twoDigits;
    private final NumberFormat scores;
    private final NumberFormat whole;

    ReportNumbers(ReportTexts texts, ULocale locale, DisclosurePolicy policy) {
        this.texts = texts;
        this.policy = policy;
        this.twoDigits = digits(locale, 2);
        this.scores = policy.countsShown() ? twoDigits : digits(locale, 1);
        this.whole = digits(locale, 0);
    }

    private static NumberFormat digits(ULocale locale, int digits) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(java.math.RoundingMode.HALF_UP.ordinal());
        return format;
    }

    /** A score or a coefficient: two digits after the point, one where scores are coarsened. */
    public String score(Cell cell) {
        return switch (cell) {
            case Cell.Reported reported -> scores.format(reported.value());
            case Cell.Banded banded -> scores.format(banded.lower()) + "–" + scores.format(banded.upper());
            case Cell.Suppressed hidden -> HIDDEN;
            case Cell.Undefined none -> texts.text("number.none");
        };
    }

    /** A score with its interval: {@code 3.42 (3.31–3.53)}. */
    public String score(Interval interval) {
        return interval.isComplete()
                ? score(interval.value()) + " (" + score(interval.lower()) + "–" + score(interval.upper()) + ")"
                : score(interval.value());
    }

    /** A percentage, whole. */
    public String percent(Cell cell) {
        return switch (cell) {
            case Cell.Reported reported -> percent(reported.value());
            case Cell.Banded banded -> band(banded);
            case Cell.Suppressed hidden -> HIDDEN;
            case Cell.Undefined none -> texts.text("number.none");
        };
    }

    /** A percentage with its interval: {@code 62 % (58–66)}. */
    public String percent(Interval interval) {
        return interval.isComplete()
                ? percent(interval.value()) + " (" + wholeOf(interval.lower()) + "–" + wholeOf(interval.upper()) + ")"
                : percent(interval.value());
    }

    public String percent(double value) {
        return texts.text("number.percent", "value", whole.format(value));
    }

    private String band(Cell.Banded banded) {
        if (banded.lower() <= 0) {
            return texts.text("number.percent.atMost", "value", whole.format(banded.upper()));
        }
        return banded.upper() >= 100
                ? texts.text("number.percent.atLeast", "value", whole.format(banded.lower()))
                : texts.text(
                        "number.percent", "value", whole.format(banded.lower()) + "–" + whole.format(banded.upper()));
    }

    private String wholeOf(Cell cell) {
        return cell instanceof Cell.Reported reported ? whole.format(reported.value()) : HIDDEN;
    }

    /** A number of people: exact where the policy shows counts, otherwise the band in which it lies. */
    public String count(Cell cell) {
        return switch (cell) {
            case Cell.Reported reported ->
                policy.countsShown() ? whole.format(reported.value()) : countBand(reported.value());
            case Cell.Banded banded -> countBand(banded.lower());
            case Cell.Suppressed hidden -> HIDDEN;
            case Cell.Undefined none -> texts.text("number.none");
        };
    }

    private String countBand(double n) {
        for (int i = 0; i + 1 < BANDS.length; i++) {
            if (n < BANDS[i + 1]) {
                return whole.format(BANDS[i]) + "–" + whole.format(BANDS[i + 1] - 1L);
            }
        }
        return texts.text("number.atLeast", "value", whole.format(BANDS[BANDS.length - 1]));
    }

    /** A difference with its sign: {@code +0.42 (0.31 to 0.53)}. */
    public String difference(Difference difference) {
        return texts.text(
                "number.difference",
                "value",
                signed(difference.value()),
                "lower",
                signed(difference.lower()),
                "upper",
                signed(difference.upper()));
    }

    private String signed(double value) {
        double rounded = Math.round(value * 100) / 100.0 + 0.0; // no negative zero
        return (rounded > 0 ? "+" : "") + twoDigits.format(rounded);
    }

    public String whole(long value) {
        return whole.format(value);
    }
}
