package org.rapport.comparison;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapport.aggregate.Basis;
import org.rapport.aggregate.Findings;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.instrument.Scale;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.Interval;
import org.rapport.statistics.Moments;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.PerceptionGaps;
import org.rapport.statistics.Reason;
import org.rapport.statistics.WelchDifference;

/** Students and teachers of the same schools on the scales that both were asked. */
public final class BothSides {
    /** A school needs so many of either side to count in the mean over schools. */
    private static final int FEWEST = 5;

    private final Pool teachers;
    private final Map<String, Outcome<PerceptionGaps>> gaps = new LinkedHashMap<>();

    public BothSides(Pool students, Pool teachers) {
        this.teachers = teachers;
        for (int i = 0; i < students.scales().size(); i++) {
            for (int j = 0; j < teachers.scales().size(); j++) {
                String id = students.scales().get(i).id();
                if (teachers.scales().get(j).id().equals(id)) {
                    gaps.put(id, PerceptionGaps.of(percent(students, i), percent(teachers, j), FEWEST));
                }
            }
        }
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
        gaps.forEach((scale, outcome) -> {
            PerceptionGaps.Gap gap =
                    outcome.hasValue() ? outcome.get().bySchool().get(code) : null;
            if (gap != null) {
                add(students, scale, gap, of(scale, Unit.school(code)));
            }
        });
    }

    private static void add(Findings students, String scale, PerceptionGaps.Gap gap, Basis teachers) {
        long n = gap.student().n() + gap.teacher().n();
        Outcome<WelchDifference> welch = gap.welch();
        students.add(scale, "perception-gap", Estimate.of(gap.gap(), n), teachers);
        students.addInterval(scale, "perception-gap", welch, WelchDifference::interval, teachers);
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
        gaps.forEach((scale, outcome) -> {
            Outcome<PerceptionGaps.Overall> overall =
                    outcome.hasValue() ? outcome.get().overall() : Outcome.none(Reason.NO_DATA, 0);
            Basis basis = of(scale, Unit.ALL);
            students.add(scale, "perception-gap", overall.estimate(PerceptionGaps.Overall::meanGap), basis);
            students.addInterval(scale, "perception-gap", overall, BothSides::interval, basis);
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
    }

    private static Interval interval(PerceptionGaps.Overall overall) {
        return overall.interval();
    }

    private Basis of(String scale, Unit unit) {
        return new Basis(teachers.respondents(), unit, Subgroup.EVERYBODY, scale);
    }
}
