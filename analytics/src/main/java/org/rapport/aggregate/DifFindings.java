package org.rapport.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.RespondentGroup;
import org.rapport.scoring.ScaleCoding;
import org.rapport.scoring.ScaleComparison;
import org.rapport.statistics.Comparability;
import org.rapport.statistics.DifImpact;
import org.rapport.statistics.DifferentialItemFunctioning;
import org.rapport.statistics.DifferentialItemFunctioning.ItemDif;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.MantelTest;
import org.rapport.statistics.OrdinalDifTest;
import org.rapport.statistics.Reason;

/**
 * Whether groups of the pool can be compared on a scale, and which items work differently, with the names of docs/findings.md. What
 * is said of an item is from the last round, with the score taken from the items that were not flagged.
 */
public final class DifFindings {
    private final RespondentGroup respondents;
    private final Set<String> breakdowns;
    private final ScaleCoding coding;
    private final List<Finding> findings = new ArrayList<>();

    private DifFindings(Instrument instrument, ScaleCoding coding) {
        this.respondents = instrument.respondents();
        this.breakdowns = instrument.breakdownItems().stream()
                .map(Item::breakdown)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
        this.coding = coding;
    }

    /** @param comparisons of groups on the scale of the coding */
    public static List<Finding> of(Instrument instrument, ScaleCoding coding, List<ScaleComparison> comparisons) {
        DifFindings made = new DifFindings(instrument, coding);
        comparisons.forEach(made::add);
        return made.findings;
    }

    private void add(ScaleComparison comparison) {
        Subgroup focal =
                new Subgroup(comparison.focal().breakdown(), comparison.focal().code());
        String scale = coding.scale().id();
        boolean known = comparison.dif().isPresent();
        long n = known || breakdowns.contains(focal.breakdown()) ? comparison.respondents() : 0;
        add(focal, scale, "comparable", comparable(comparison.comparability(), n));
        comparison.dif().ifPresent(dif -> {
            add(focal, scale, "dif.items", Estimate.of(dif.flagged().size(), n));
            for (int item = 0; item < comparison.items().size(); item++) {
                String id = coding.items().get(comparison.items().get(item));
                addItem(focal, id, dif, item, n);
            }
        });
        comparison.impact().map(DifImpact::withoutFlagged).ifPresent(gap -> add(focal, scale, "gap-without-dif", gap));
    }

    private static Estimate comparable(Comparability comparability, long n) {
        return switch (comparability) {
            case Comparability.OnAllItems all -> Estimate.of(1, n);
            case Comparability.WithoutItems without -> Estimate.of(1, n);
            case Comparability.NotOnThisScale not -> Estimate.none(Reason.NOT_COMPARABLE, n);
            case Comparability.Unknown unknown -> Estimate.none(unknown.reason(), n);
        };
    }

    private void addItem(Subgroup focal, String id, DifferentialItemFunctioning dif, int item, long n) {
        String suffix = "." + coding.scale().id();
        ItemDif last = dif.purified().get(item);
        @Nullable Double p = dif.adjustedPurified().get(item);
        add(focal, id, "dif.effect" + suffix, last.mantel().estimate(MantelTest::effectSize));
        add(focal, id, "dif.log-odds" + suffix, last.regression().estimate(OrdinalDifTest::groupSlope));
        add(
                focal,
                id,
                "dif.p" + suffix,
                p != null ? Estimate.of(p, n) : last.regression().estimate(test -> 1));
        add(focal, id, "dif.flagged" + suffix, Estimate.of(dif.flagged().contains(item) ? 1 : 0, n));
    }

    private void add(Subgroup focal, String variable, String statistic, Estimate estimate) {
        boolean isBrokenDown = breakdowns.contains(focal.breakdown());
        findings.add(new Finding(
                respondents,
                Unit.ALL,
                focal,
                variable,
                statistic,
                estimate,
                PoolBases.compared(respondents, focal, isBrokenDown, variable)));
    }
}
