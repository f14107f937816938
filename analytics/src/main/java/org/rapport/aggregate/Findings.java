package org.rapport.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.RespondentGroup;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.Interval;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.Reason;

/** The findings about one group of respondents, as they are worked out. */
public final class Findings {
    private final RespondentGroup respondents;
    private final Unit unit;
    private final Subgroup subgroup;
    private final List<Finding> found;

    private Findings(RespondentGroup respondents, Unit unit, Subgroup subgroup, List<Finding> found) {
        this.respondents = respondents;
        this.unit = unit;
        this.subgroup = subgroup;
        this.found = found;
    }

    /** None yet, about everybody of a unit. */
    public static Findings about(RespondentGroup respondents, Unit unit) {
        return new Findings(respondents, unit, Subgroup.EVERYBODY, new ArrayList<>());
    }

    /** The same list, for findings about a subgroup of the unit. */
    public Findings of(Subgroup other) {
        return new Findings(respondents, unit, other, found);
    }

    /** The group and variable that these findings are about. */
    public Basis basis(String variable) {
        return new Basis(respondents, unit, subgroup, variable);
    }

    /** Adds one that rests on this group's variable, and on these besides. */
    public void add(String variable, String statistic, Estimate estimate, Basis... also) {
        add(variable, statistic, estimate, withOwn(variable, also));
    }

    private List<Basis> withOwn(String variable, Basis... also) {
        List<Basis> bases = new ArrayList<>(List.of(also));
        bases.addFirst(basis(variable));
        return bases;
    }

    /** Adds one that rests on these bases alone. */
    public void add(String variable, String statistic, Estimate estimate, List<Basis> bases) {
        found.add(new Finding(respondents, unit, subgroup, variable, statistic, estimate, bases));
    }

    /** Adds findings that were worked out elsewhere. */
    public void addAll(List<Finding> others) {
        found.addAll(others);
    }

    /** Adds the ends of an interval, named like the statistic it belongs to. */
    public <T> void addInterval(
            String variable, String statistic, Outcome<T> outcome, ToInterval<T> interval, Basis... also) {
        addInterval(variable, statistic, outcome, interval, withOwn(variable, also));
    }

    /** The same, resting on these bases alone. */
    public <T> void addInterval(
            String variable, String statistic, Outcome<T> outcome, ToInterval<T> interval, List<Basis> bases) {
        add(
                variable,
                statistic + ".lower",
                outcome.estimate(value -> interval.of(value).lower()),
                bases);
        add(
                variable,
                statistic + ".upper",
                outcome.estimate(value -> interval.of(value).upper()),
                bases);
    }

    /** A number that an outcome may not have although it has others: then {@code why}. */
    public static <T> Estimate orElse(Outcome<T> outcome, ToMaybe<T> number, Reason why) {
        if (outcome.hasValue() && number.of(outcome.get()) == null) {
            return Estimate.none(why, outcome.n());
        }
        ToDoubleFunction<T> known = value -> java.util.Objects.requireNonNull(number.of(value));
        return outcome.estimate(known);
    }

    /** The interval of a result. */
    @FunctionalInterface
    public interface ToInterval<T> {
        Interval of(T value);
    }

    /** A number of a result, or none. */
    @FunctionalInterface
    public interface ToMaybe<T> {
        @Nullable
        Double of(T value);
    }

    /** All that were added, in order. */
    public List<Finding> all() {
        return List.copyOf(found);
    }
}
