package org.rapport.report;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.rapport.disclosure.Cell;
import org.rapport.disclosure.DisclosurePolicy;

/** How numbers are written in a report. Every kind of cell has its words; a number that is hidden is one mark everywhere. */
public final class ReportNumbers {

    /** Stands where a number is not shown; why is said beneath. */
    public static final String HIDDEN = "–";

    private static final double LEAST_PROBABILITY = 0.001;

    private static final int[] BANDS = {10, 20, 40, 100, 300};

    private final ReportTexts texts;
    private final DisclosurePolicy policy;
    private final NumberFormat twoDigits;
    private final NumberFormat scores;
    private final NumberFormat whole;
    private final NumberFormat threeDigits;
    private final NumberFormat oneDigit;

    ReportNumbers(ReportTexts texts, ULocale locale, DisclosurePolicy policy) {
        this.texts = texts;
        this.policy = policy;
        this.twoDigits = digits(locale, 2);
        this.scores = policy.countsShown() ? twoDigits : digits(locale, 1);
        this.whole = digits(locale, 0);
        this.threeDigits = digits(locale, 3);
        this.oneDigit = digits(locale, 1);
    }

    private static NumberFormat digits(ULocale locale, int digits) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSign('−');
        NumberFormat format = NumberFormat.getInstance(locale);
        if (format instanceof DecimalFormat decimal) {
            decimal.setDecimalFormatSymbols(symbols);
        }
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

    /** How many of those whom a count is of, for shares of few: {@code 2.5 % of 1,989}. */
    public String rate(Cell.Reported count) {
        return texts.text(
                "number.rate",
                "percent",
                texts.text("number.percent", "value", oneDigit.format(100 * count.value() / count.n())),
                "n",
                whole.format(count.n()));
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

    /** A number of a table; where it does not exist, the reason in words. */
    public String of(NumberTable.Form form, Cell cell) {
        if (cell instanceof Cell.Undefined none) {
            return texts.reason(none.why());
        }
        return switch (form) {
            case WORDS -> "";
            case COUNT -> count(cell);
            case PERCENT -> percent(cell);
            case SCORE -> score(cell);
            case SIGNED -> exactly(cell, this::signed);
            case POINTS -> exactly(cell, this::points);
            case REPORTING -> exactly(cell, value -> whole.format(value + 0.0));
            case PROBABILITY -> exactly(cell, this::probability);
        };
    }

    /** A number with its interval, as far as there is one. */
    public String of(NumberTable.Form form, Interval interval) {
        String value = of(form, interval.value());
        if (!interval.isComplete()) {
            return value;
        }
        return texts.text(
                form == NumberTable.Form.SIGNED || form == NumberTable.Form.POINTS
                        ? "number.difference"
                        : "number.interval",
                "value",
                value,
                "lower",
                of(form, interval.lower()),
                "upper",
                of(form, interval.upper()));
    }

    private static String exactly(Cell cell, DoubleFunction<String> words) {
        return cell instanceof Cell.Reported reported ? words.apply(reported.value()) : HIDDEN;
    }

    private String points(double value) {
        double rounded = Math.round(value) + 0.0; // no negative zero
        return (rounded > 0 ? "+" : "") + whole.format(rounded);
    }

    /** Nothing is ever certain: 0.99996 is not written as one. */
    private String probability(double value) {
        if (value > 1 - LEAST_PROBABILITY && value < 1) {
            return texts.text("number.above", "value", threeDigits.format(1 - LEAST_PROBABILITY));
        }
        return value < LEAST_PROBABILITY
                ? texts.text("number.below", "value", threeDigits.format(LEAST_PROBABILITY))
                : threeDigits.format(value);
    }

    /** A difference of scores with its sign and its interval. */
    public String signed(Interval difference) {
        return of(NumberTable.Form.SIGNED, difference);
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

    /** A share of one as a percentage. */
    public String share(Cell cell) {
        return cell instanceof Cell.Reported reported
                ? percent(100 * reported.value())
                : of(NumberTable.Form.SCORE, cell);
    }

    /** The number itself, where it is shown exactly. */
    public OptionalDouble exact(Cell cell) {
        return Interval.exact(cell);
    }

    public String whole(long value) {
        return whole.format(value);
    }
}
