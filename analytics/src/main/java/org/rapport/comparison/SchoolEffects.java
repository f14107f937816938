package org.rapport.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapport.aggregate.Findings;
import org.rapport.instrument.Scale;
import org.rapport.statistics.CoMoments;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.IntraclassCorrelation;
import org.rapport.statistics.Moments;
import org.rapport.statistics.NullModel;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.Reason;
import org.rapport.statistics.SchoolEffect;
import org.rapport.statistics.WithinGroupAgreement;

/**
 * How much the schools of a pool differ on each scale, and where each stands: restricted maximum likelihood, empirical Bayes,
 * intraclass correlations, agreement. The reference is the mean over schools of the model, β₀.
 */
public final class SchoolEffects {
    /** Agreement is printed from so many complete cases on. */
    private static final int FEWEST_WHO_AGREE = 10;

    private final Pool pool;
    private final List<Outcome<NullModel>> models = new ArrayList<>();
    private final SortedMap<String, PoolSchool> schools = new TreeMap<>();

    public SchoolEffects(Pool pool) {
        this.pool = pool;
        pool.schools().forEach(school -> schools.put(school.unit().id(), school));
        for (int scale = 0; scale < pool.scales().size(); scale++) {
            models.add(NullModel.of(pool.scores(scale).values()));
        }
    }

    /** Adds the findings about all schools together. */
    public void addPool(Findings findings) {
        for (int i = 0; i < models.size(); i++) {
            String id = pool.scales().get(i).id();
            Outcome<NullModel> model = models.get(i);
            findings.add(id, "icc", model.estimate(NullModel::intraclassCorrelation));
            findings.add(id, "variance-between", model.estimate(NullModel::tau2));
            findings.add(id, "variance-within", model.estimate(NullModel::sigma2));
            Outcome<IntraclassCorrelation> anova =
                    IntraclassCorrelation.of(pool.scores(i).values());
            findings.add(id, "icc1", anova.estimate(IntraclassCorrelation::icc1));
            findings.addInterval(id, "icc1", anova, IntraclassCorrelation::interval);
            findings.add(id, "icc2", Findings.orElse(anova, IntraclassCorrelation::icc2, Reason.ZERO_VARIANCE));
        }
    }

    /** Adds the findings about one school. */
    public void addSchool(Findings findings, String code) {
        PoolSchool school = schools.get(code);
        for (int i = 0; school != null && i < models.size(); i++) {
            addEffect(findings, pool.scales().get(i).id(), models.get(i), school.scores(i));
            addAgreement(findings, pool.scales().get(i), school.complete().get(i));
        }
    }

    private static void addEffect(Findings findings, String id, Outcome<NullModel> fitted, Moments scores) {
        if (scores.n() == 0) {
            return; // the estimate of a school without answers is everybody's mean, and says nothing about it
        }
        Outcome<SchoolEffect> effect = of(fitted.map(model -> model.effectOf(scores)), scores.n());
        findings.add(id, "school-effect.mean", effect.estimate(SchoolEffect::mean));
        findings.addInterval(id, "school-effect.mean", effect, SchoolEffect::interval);
        findings.add(id, "school-effect.reliability", effect.estimate(SchoolEffect::reliability));
        findings.add(
                id,
                "school-effect.above",
                fitted.hasValue()
                        ? effect.estimate(of -> of.probabilityAbove(fitted.get().beta0()))
                        : effect.estimate(of -> 0));
    }

    /** It rests on the answers of the school, not on those of all. */
    private static <T> Outcome<T> of(Outcome<T> outcome, long n) {
        return new Outcome<>(outcome.value(), outcome.reason(), outcome.flags(), n);
    }

    private static void addAgreement(Findings findings, Scale scale, CoMoments complete) {
        if (complete.n() < FEWEST_WHO_AGREE) {
            return;
        }
        Outcome<WithinGroupAgreement> agreement =
                WithinGroupAgreement.of(fromOne(complete, scale.lowest()), scale.categories());
        Estimate rwg = Findings.orElse(agreement, WithinGroupAgreement::rwgTruncated, Reason.NOT_IDENTIFIED);
        findings.add(scale.id(), "agreement.rwg", rwg);
        findings.add(
                scale.id(),
                "agreement.awg",
                Findings.orElse(agreement, WithinGroupAgreement::awg, Reason.NOT_IDENTIFIED));
    }

    /** The same answers counted from 1, as the formulas have it. */
    private static CoMoments fromOne(CoMoments items, int lowest) {
        double[] means =
                Arrays.stream(items.means()).map(mean -> mean - lowest + 1).toArray();
        return CoMoments.of(items.n(), means, items.products());
    }
}
