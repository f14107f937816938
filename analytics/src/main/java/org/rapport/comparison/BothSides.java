package org.rapport.comparison;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapport.aggregate.Basis;
import org.rapport.aggregate.Findings;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.instrument.Scale;
import org.rapport.instrument.ScaleItem;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.Moments;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.PerceptionGaps;
import org.rapport.statistics.Reason;
import org.rapport.statistics.WelchDifference;

/** Students and teachers of the same schools on the scales that both were asked, and on the items that ask about the same act. */
public final class BothSides {
    /** A school needs so many of either side to count in the mean over schools. */
    private static final int FEWEST = 5;

    private final Pool teachers;
    private final Map<String, Outcome<PerceptionGaps>> scales = new LinkedHashMap<>();
    private final Map<Pair, Outcome<PerceptionGaps>> items = new LinkedHashMap<>();

    /** The ids of an item and its counterpart. */
    private record Pair(String student, String teacher) {}

    public BothSides(Pool students, Pool teachers) {
        this.teachers = teachers;
        for (int i = 0; i < students.scales().size(); i++) {
            for (int j = 0; j < teachers.scales().size(); j++) {
                String id = students.scales().get(i).id();
                if (teachers.scales().get(j).id().equals(id)) {
                    scales.put(id, PerceptionGaps.of(percent(students, i), percent(teachers, j), FEWEST));
                }
            }
        }
        Map<String, ScaleItem> counterparts = teachers.paired();
        students.paired().values().forEach(item -> {
            ScaleItem counterpart = counterparts.get(item.pairsWith());
            if (counterpart != null) {
                Pair pair = new Pair(item.item().id(), counterpart.item().id());
                items.put(
                        pair,
                        PerceptionGaps.of(students.percent(pair.student), teachers.percent(pair.teacher), FEWEST));
            }
        });
    }

    /** The scores of each school in percent of the maximum possible. */
    private static SortedMap<String, Moments> percent(Pool pool, int index) {
        Scale scale = pool.scales().get(index);
        double step = 100.0 / (scale.categories() - 1);
        SortedMap<String, Moments> percent = new TreeMap<>();
        pool.scores(index)
                .forEach((school, moments) -> percent.put(school, moments.scaled(-scale.lowest() * step, step)));
        return percent;
    }

    /** Adds the findings about one school to those about its students. */
    public void addSchool(Findings students, String code) {
        Unit unit = Unit.school(code);
        scales.forEach((scale, outcome) -> gap(outcome, code).ifPresent(gap -> {
            addGap(students, scale, gap, of(scale, unit));
            addPosition(students, scale, gap, of(scale, unit));
        }));
        items.forEach((pair, outcome) ->
                gap(outcome, code).ifPresent(gap -> addGap(students, pair.student, gap, of(pair.teacher, unit))));
    }

    private static Optional<PerceptionGaps.Gap> gap(Outcome<PerceptionGaps> outcome, String code) {
        return outcome.hasValue() ? Optional.ofNullable(outcome.get().bySchool().get(code)) : Optional.empty();
    }

    private static void addGap(Findings students, String variable, PerceptionGaps.Gap gap, Basis teachers) {
        students.add(variable, "perception-gap", Estimate.of(gap.gap(), n(gap)), teachers);
        students.addInterval(variable, "perception-gap", gap.welch(), WelchDifference::interval, teachers);
    }

    private static long n(PerceptionGaps.Gap gap) {
        return gap.student().n() + gap.teacher().n();
    }

    private static void addPosition(Findings students, String scale, PerceptionGaps.Gap gap, Basis teachers) {
        long n = n(gap);
        Double position = gap.relativePosition();
        Double sd = gap.relativePositionSd();
        students.add(
                scale,
                "perception-position",
                position == null ? Estimate.none(Reason.NOT_IDENTIFIED, n) : Estimate.of(position, n),
                teachers);
        students.add(
                scale,
                "perception-position.sd",
                position == null || sd == null ? Estimate.none(Reason.NOT_IDENTIFIED, n) : Estimate.of(sd, n),
                teachers);
    }

    /** Adds the findings over all schools to those about all students. */
    public void addPool(Findings students) {
        scales.forEach((scale, outcome) -> {
            Outcome<PerceptionGaps.Overall> overall = overall(outcome);
            Basis basis = of(scale, Unit.ALL);
            addMeanGap(students, scale, overall, basis);
            students.add(
                    scale,
                    "perception-correlation",
                    Findings.orElse(overall, PerceptionGaps.Overall::correlation, Reason.ZERO_VARIANCE),
                    basis);
            students.add(
                    scale,
                    "perception-correlation.true",
                    Findings.orElse(overall, PerceptionGaps.Overall::disattenuated, Reason.NOT_IDENTIFIED),
                    basis);
        });
        items.forEach(
                (pair, outcome) -> addMeanGap(students, pair.student, overall(outcome), of(pair.teacher, Unit.ALL)));
    }

    private static Outcome<PerceptionGaps.Overall> overall(Outcome<PerceptionGaps> outcome) {
        return outcome.hasValue() ? outcome.get().overall() : Outcome.none(Reason.NO_DATA, 0);
    }

    private static void addMeanGap(
            Findings students, String variable, Outcome<PerceptionGaps.Overall> overall, Basis teachers) {
        students.add(variable, "perception-gap", overall.estimate(PerceptionGaps.Overall::meanGap), teachers);
        students.addInterval(variable, "perception-gap", overall, PerceptionGaps.Overall::interval, teachers);
    }

    private Basis of(String teachersVariable, Unit unit) {
        return new Basis(teachers.respondents(), unit, Subgroup.EVERYBODY, teachersVariable);
    }
}
