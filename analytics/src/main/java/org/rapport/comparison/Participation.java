package org.rapport.comparison;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.rapport.aggregate.Basis;
import org.rapport.aggregate.Exposure;
import org.rapport.aggregate.Findings;
import org.rapport.aggregate.Unit;
import org.rapport.instrument.Scale;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.KishDesignEffect;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.Reason;
import org.rapport.statistics.Representativeness;

/**
 * For whom the respondents of a unit can stand: how evenly schools and grades responded, and the numbers with weights that make up
 * for it. Nothing where the roster of a school is not known, and of one school only where its grades are.
 */
public final class Participation {
    private final Pool pool;
    private final Eligible eligible;
    private final HiddenCells hidden;

    /** @param shown whether a variable of a group passes the disclosure check */
    public Participation(Pool pool, Eligible eligible, Predicate<Basis> shown) {
        this.pool = pool;
        this.eligible = eligible;
        this.hidden = new HiddenCells(pool, eligible, shown);
    }

    /** Adds the findings about one school, whose people differ by grade. */
    public void addSchool(Findings findings, String code) {
        if (eligible.of(code).size() > 1) {
            add(findings, Unit.school(code));
        }
    }

    /** Adds the findings about a district, or about all. */
    public void addPool(Findings findings, Unit unit) {
        add(findings, unit);
    }

    private void add(Findings findings, Unit unit) {
        List<PoolSchool> schools = pool.schools(unit);
        Optional<Strata> known = Strata.of(schools, eligible);
        if (known.isEmpty()) {
            return;
        }
        Basis[] responses = atStake(schools, Exposure.RESPONSES);
        if (known.get().eligible() >= Representativeness.LEAST_ENROLLED) {
            Outcome<Representativeness> even = evenness(known.get());
            findings.add(
                    Exposure.RESPONSES, "representativeness", even.estimate(Representativeness::indicator), responses);
            findings.add(
                    Exposure.RESPONSES,
                    "representativeness.cv",
                    even.estimate(Representativeness::variation),
                    responses);
        }
        Outcome<Weights> weights = Weights.of(known.get());
        Outcome<KishDesignEffect> cost = weights.hasValue()
                ? KishDesignEffect.of(weights.get().people())
                : Outcome.none(java.util.Objects.requireNonNull(weights.reason()), weights.n());
        findings.add(
                Exposure.RESPONSES, "weights.design-effect", cost.estimate(KishDesignEffect::designEffect), responses);
        for (int i = 0; i < pool.scales().size(); i++) {
            Scale scale = pool.scales().get(i);
            Basis[] answers = atStake(schools, scale.id());
            int position = i;
            findings.add(scale.id(), "mean-weighted", weighted(weights, i, found -> found.mean(position)), answers);
            findings.add(
                    scale.id(),
                    "favorable-weighted",
                    weighted(weights, i, found -> found.percentFavorable(position)),
                    answers);
        }
    }

    private Basis[] atStake(List<PoolSchool> schools, String variable) {
        return hidden.atStake(schools, variable).toArray(Basis[]::new);
    }

    /** By school and grade; by school alone where each grade is in schools of its own, so that one implies the other. */
    private static Outcome<Representativeness> evenness(Strata population) {
        Outcome<Representativeness> both = Representativeness.of(population.cells(true));
        return both.reason() == Reason.NOT_IDENTIFIED && population.hasBoth()
                ? Representativeness.of(population.cells(false))
                : both;
    }

    private static Estimate weighted(Outcome<Weights> weights, int scale, ToDoubleFunction<Weights> number) {
        if (!weights.hasValue()) {
            return weights.estimate(none -> 0);
        }
        double value = number.applyAsDouble(weights.get());
        long n = weights.get().n(scale);
        return Double.isFinite(value) ? Estimate.of(value, n) : Estimate.none(Reason.NO_DATA, n);
    }
}
