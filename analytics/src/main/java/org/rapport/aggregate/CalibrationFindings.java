package org.rapport.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.RespondentGroup;
import org.rapport.scoring.BankUse;
import org.rapport.scoring.ScaleBank;
import org.rapport.scoring.ScaleCoding;
import org.rapport.scoring.ScoreDistribution;
import org.rapport.statistics.CreditModel;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.ItemBank;
import org.rapport.statistics.ItemDrift;
import org.rapport.statistics.JoinedBins;
import org.rapport.statistics.MeanSquareFit;
import org.rapport.statistics.OrdinalAlpha;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.ResponsePatterns;
import org.rapport.statistics.ScoreReliability;
import org.rapport.statistics.ThurstonianThresholds;
import org.rapport.statistics.YenQ3;

/** How well a scale measures, by item response theory: findings about the pool, with the names of docs/findings.md. */
public final class CalibrationFindings {
    private final RespondentGroup respondents;
    private final ScaleCoding coding;
    private final ResponsePatterns patterns;
    private final List<Finding> findings = new ArrayList<>();

    private CalibrationFindings(RespondentGroup respondents, ScaleCoding coding, ResponsePatterns patterns) {
        this.respondents = respondents;
        this.coding = coding;
        this.patterns = patterns;
    }

    /**
     * @param patterns of everybody
     * @param use the bank by which the scale is scored; none with the reason why
     * @param drift of the items against a bank that another administration calibrated; null where there is no such
     */
    public static List<Finding> of(
            RespondentGroup respondents,
            ScaleCoding coding,
            ResponsePatterns patterns,
            Outcome<BankUse> use,
            @Nullable Outcome<ItemDrift> drift) {
        CalibrationFindings made = new CalibrationFindings(respondents, coding, patterns);
        made.addScale(use.map(BankUse::bank));
        if (use.hasValue()) {
            made.addItems(use.get().bank());
            made.addDistribution(ScoreDistribution.of(use.get(), coding, patterns));
            if (drift != null) {
                made.addDrift(use.get().bank().bank().items(), drift);
            }
        }
        return made.findings;
    }

    private void add(String variable, String statistic, Estimate estimate) {
        findings.add(new Finding(respondents, Unit.ALL, Subgroup.EVERYBODY, variable, statistic, estimate));
    }

    private void addScale(Outcome<ScaleBank> bank) {
        String id = coding.scale().id();
        add(id, "ordinal-alpha", OrdinalAlpha.of(patterns).estimate(OrdinalAlpha::alpha));
        add(id, "calibration.n", bank.estimate(ScaleBank::respondents));
        add(id, "calibration.sigma", bank.estimate(found -> found.bank().sigma()));
        add(
                id,
                "calibration.bank",
                bank.estimate(found -> Double.parseDouble(found.bank().version())));
        add(id, "calibration.rating-scale", bank.estimate(found -> found.model() == CreditModel.RATING_SCALE ? 1 : 0));
        add(
                id,
                "wle-reliability",
                bank.hasValue()
                        ? ScoreReliability.ofWarmEstimates(
                                bank.get().patterns(coding, patterns),
                                bank.get().bank().steps())
                        : bank.estimate(found -> 0));
    }

    private void addItems(ScaleBank found) {
        ItemBank bank = found.bank();
        ResponsePatterns answers = found.patterns(coding, patterns);
        MeanSquareFit[] fits = MeanSquareFit.ofItems(answers, bank.steps());
        YenQ3 dependence = YenQ3.of(answers, bank.steps());
        for (int item = 0; item < fits.length; item++) {
            String id = bank.items().get(item);
            long n = fits[item].n();
            double[] thresholds = ThurstonianThresholds.of(bank.steps(), item);
            for (ScaleCoding.CodedOption option : coding.options(coding.items().indexOf(id))) {
                int category = found.recoding().get(item).get(option.category());
                if (category > 0) {
                    add(id, named("threshold." + option.code()), score(bank, thresholds[category - 1], n));
                }
            }
            add(id, named("location"), score(bank, bank.steps().location(item), n));
            add(id, named("infit"), fits[item].infit());
            add(id, named("outfit"), fits[item].outfit());
            add(id, named("dependence"), dependence.mostAboveMean(item));
        }
    }

    private void addDistribution(List<JoinedBins.Bin> bands) {
        long all = bands.stream().mapToLong(JoinedBins.Bin::n).sum();
        for (JoinedBins.Bin band : bands) {
            add(coding.scale().id(), "scale-score.from." + Math.round(band.from()), Estimate.of(band.n(), all));
        }
    }

    private static Estimate score(ItemBank bank, double logits, long n) {
        return Estimate.of(bank.reportingScale().score(logits), n);
    }

    private void addDrift(List<String> items, Outcome<ItemDrift> drift) {
        for (int item = 0; item < items.size(); item++) {
            int position = item;
            add(
                    items.get(item),
                    named("drift"),
                    drift.estimate(found -> found.items().get(position).difference()));
            add(
                    items.get(item),
                    named("drift.z"),
                    drift.hasValue() ? drift.get().items().get(item).robustZ() : drift.estimate(found -> 0));
        }
    }

    private String named(String statistic) {
        return statistic + "." + coding.scale().id();
    }
}
