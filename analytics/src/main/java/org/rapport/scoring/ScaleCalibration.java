package org.rapport.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.rapport.statistics.Calibration;
import org.rapport.statistics.CategoryCollapsing;
import org.rapport.statistics.CreditModel;
import org.rapport.statistics.ItemBank;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.PartialCreditModel;
import org.rapport.statistics.RatingScaleModel;
import org.rapport.statistics.Reason;
import org.rapport.statistics.ReportingScale;
import org.rapport.statistics.ResponsePatterns;

/**
 * Calibrates a scale on all respondents of an administration: joins categories with fewer than ten answers
 * ({@link CategoryCollapsing}), leaves out items of which one category remains, fits the partial credit model and, where all items
 * are answered from the same options that were joined alike, the rating scale model; the latter is taken if its BIC is not larger.
 *
 * <p>None: fewer than {@link #FEWEST} respondents ({@code N_LT_250}); fewer than two items ({@code K_LT_2}); no scale to report on
 * ({@code NOT_IDENTIFIED}: in no item does a favorable category lie below the top one); or as {@link PartialCreditModel}.
 */
public final class ScaleCalibration {

    /** The fewest respondents of a calibration. */
    public static final long FEWEST = 250;

    private ScaleCalibration() {}

    /**
     * The bank that an administration's answers give.
     *
     * @param patterns of everybody, in the categories of the coding
     */
    public static Outcome<ScaleBank> of(ScaleCoding coding, ResponsePatterns patterns) {
        if (patterns.respondents() < FEWEST) {
            return Outcome.none(patterns.respondents() == 0 ? Reason.NO_DATA : Reason.N_LT_250, patterns.respondents());
        }
        List<CategoryCollapsing> joined = joined(coding, patterns);
        int[] items = IntStream.range(0, coding.size())
                .filter(item -> joined.get(item).categories() > 1)
                .toArray();
        if (items.length < 2) {
            return Outcome.none(Reason.K_LT_2, patterns.respondents());
        }
        List<List<Integer>> recoding = Arrays.stream(items)
                .mapToObj(item -> joined.get(item).recoding())
                .toList();
        ResponsePatterns recoded = ScaleBank.recoded(patterns, items, recoding);
        Outcome<Calibration> found = calibrate(coding, recoding, recoded);
        return found.hasValue()
                ? bank(coding, items, recoding, found.get())
                : Outcome.none(Objects.requireNonNull(found.reason()), recoded.respondents());
    }

    /** What was joined, item by item of the scale. */
    public static List<CategoryCollapsing> joined(ScaleCoding coding, ResponsePatterns patterns) {
        long[][] frequencies = patterns.frequencies();
        return IntStream.range(0, coding.size())
                .mapToObj(item -> CategoryCollapsing.of(
                        Arrays.copyOf(frequencies[item], coding.categories(item)), CategoryCollapsing.REQUIRED))
                .toList();
    }

    private static Outcome<Calibration> calibrate(
            ScaleCoding coding, List<List<Integer>> recoding, ResponsePatterns recoded) {
        Outcome<Calibration> partialCredit = PartialCreditModel.calibrate(recoded);
        boolean alike = coding.isOfOneFormat() && recoding.stream().distinct().count() == 1;
        if (!alike || !partialCredit.hasValue()) {
            return partialCredit;
        }
        Outcome<Calibration> ratingScale = RatingScaleModel.calibrate(recoded);
        return ratingScale.hasValue() && RatingScaleModel.preferred(ratingScale.get(), partialCredit.get())
                ? ratingScale
                : partialCredit;
    }

    private static Outcome<ScaleBank> bank(
            ScaleCoding coding, int[] items, List<List<Integer>> recoding, Calibration calibration) {
        List<Integer> firstFavorable = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < items.length; i++) {
            ids.add(coding.items().get(items[i]));
            firstFavorable.add(Math.max(1, recoding.get(i).get(coding.firstFavorable(items[i]))));
        }
        Outcome<ReportingScale> scale = ReportingScale.of(calibration.steps(), firstFavorable);
        if (!scale.hasValue()) {
            return Outcome.none(Objects.requireNonNull(scale.reason()), calibration.respondents());
        }
        ItemBank bank =
                new ItemBank(coding.scale().id(), "1", ids, calibration.steps(), calibration.sigma(), scale.get());
        return Outcome.of(
                new ScaleBank(bank, recoding, calibration.model(), calibration.respondents()),
                calibration.respondents());
    }

    /**
     * A calibration of other respondents of its own, by the bank's model and with its categories, for the comparison of the items'
     * difficulties. Fewer than {@link #FEWEST}: {@code N_LT_250}.
     */
    public static Outcome<Calibration> again(ScaleBank bank, ResponsePatterns inCategoriesOfTheBank) {
        if (inCategoriesOfTheBank.respondents() < FEWEST) {
            return Outcome.none(Reason.N_LT_250, inCategoriesOfTheBank.respondents());
        }
        Outcome<Calibration> again = bank.model() == CreditModel.RATING_SCALE
                ? RatingScaleModel.calibrate(inCategoriesOfTheBank)
                : PartialCreditModel.calibrate(inCategoriesOfTheBank);
        boolean allSteps = again.hasValue()
                && IntStream.range(0, bank.bank().items().size())
                        .allMatch(item -> again.get().steps().top(item)
                                == bank.bank().steps().top(item));
        return allSteps || !again.hasValue() ? again : Outcome.none(Reason.EMPTY_CATEGORY, again.n());
    }
}
