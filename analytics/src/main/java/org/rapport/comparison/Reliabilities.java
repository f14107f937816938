package org.rapport.comparison;

import java.util.List;
import org.rapport.aggregate.Findings;
import org.rapport.instrument.Scale;
import org.rapport.statistics.CoMoments;
import org.rapport.statistics.CoefficientAlpha;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.MultilevelAlpha;
import org.rapport.statistics.OmegaTotal;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.Reason;

/** How consistently each scale measures in the pool, over complete cases; alpha itself is among the findings of every group. */
public final class Reliabilities {
    private final Pool pool;

    public Reliabilities(Pool pool) {
        this.pool = pool;
    }

    /** Adds the findings about all schools together. */
    public void addPool(Findings findings) {
        for (int i = 0; i < pool.scales().size(); i++) {
            int scale = i;
            List<CoMoments> perSchool = pool.schools().stream()
                    .map(school -> school.complete().get(scale))
                    .toList();
            add(findings, pool.scales().get(i), perSchool);
        }
    }

    private static void add(Findings findings, Scale scale, List<CoMoments> perSchool) {
        CoMoments all = new CoMoments(scale.items().size());
        perSchool.forEach(all::merge);
        Outcome<CoefficientAlpha> alpha = CoefficientAlpha.of(all);
        findings.addInterval(scale.id(), "alpha", alpha, CoefficientAlpha::feldt);
        findings.add(scale.id(), "alpha.error", alpha.estimate(CoefficientAlpha::standardError));
        findings.add(scale.id(), "omega", OmegaTotal.of(all).estimate(OmegaTotal::omega));
        Outcome<MultilevelAlpha> levels = MultilevelAlpha.of(perSchool);
        findings.add(scale.id(), "alpha-within", of(levels, MultilevelAlpha::alphaWithin));
        findings.add(scale.id(), "alpha-between", of(levels, MultilevelAlpha::alphaBetween));
        for (int item = 0; item < scale.items().size(); item++) {
            addItem(findings, scale, item, alpha);
        }
    }

    private static void addItem(Findings findings, Scale scale, int item, Outcome<CoefficientAlpha> alpha) {
        String id = scale.items().get(item).item().id();
        findings.add(
                id,
                "item-rest." + scale.id(),
                Findings.orElse(alpha, of -> of.itemRest().get(item), Reason.ZERO_VARIANCE),
                findings.basis(scale.id()));
        findings.add(
                id,
                "alpha-without." + scale.id(),
                Findings.orElse(alpha, of -> of.ifDropped().get(item), Reason.K_LT_2),
                findings.basis(scale.id()));
    }

    private static Estimate of(
            Outcome<MultilevelAlpha> levels, java.util.function.Function<MultilevelAlpha, Estimate> which) {
        return levels.hasValue() ? which.apply(levels.get()) : levels.estimate(none -> 0);
    }
}
