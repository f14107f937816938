package org.rapport.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.RespondentGroup;
import org.rapport.scoring.Groups;
import org.rapport.scoring.QualityRecords;
import org.rapport.scoring.QualityRecords.RunsOfGroup;
import org.rapport.statistics.DifferentialItemFunctioning;
import org.rapport.statistics.Estimate;

/**
 * Long runs of the pool by language and by grade band: whether the sign gathers in one of them.
 *
 * <p>These are no subgroups that results are broken down by, so the disclosure check knows nothing of them. They are told of groups
 * of at least {@link DifferentialItemFunctioning#FEWEST}, and so that those who are not told of count as many together, or are
 * nobody: everybody less the groups would be their number. Grade bands besides rest on every grade that somebody told, since the
 * number of a hidden grade is that of its band less those of the band's other grades.
 */
final class RunsByGroup {
    private static final String GRADE = "grade";

    private final Instrument instrument;
    private final QualityRecords records;

    RunsByGroup(Instrument instrument, QualityRecords records) {
        this.instrument = instrument;
        this.records = records;
    }

    List<Finding> findings() {
        return Stream.of(Groups.LANGUAGE, Groups.GRADE_BAND)
                .flatMap(breakdown -> told(breakdown).stream())
                .map(this::finding)
                .toList();
    }

    /** In the order of the instrument. */
    private List<RunsOfGroup> told(String breakdown) {
        List<RunsOfGroup> all = of(breakdown).toList();
        List<RunsOfGroup> told = new ArrayList<>(all);
        told.removeIf(group -> group.respondents() < DifferentialItemFunctioning.FEWEST);
        told.sort(Comparator.comparingLong(RunsOfGroup::respondents));
        while (!told.isEmpty() && isSmall(rest(told))) {
            told.removeFirst();
        }
        return all.stream().filter(told::contains).toList();
    }

    private Stream<RunsOfGroup> of(String breakdown) {
        return records.longRuns().stream()
                .filter(group -> group.group().breakdown().equals(breakdown));
    }

    private long rest(List<RunsOfGroup> told) {
        return records.respondents()
                - told.stream().mapToLong(RunsOfGroup::respondents).sum();
    }

    private static boolean isSmall(long people) {
        return people > 0 && people < DifferentialItemFunctioning.FEWEST;
    }

    private Finding finding(RunsOfGroup runs) {
        RespondentGroup respondents = instrument.respondents();
        Subgroup subgroup = subgroup(runs);
        List<Basis> bases =
                new ArrayList<>(PoolBases.compared(respondents, subgroup, isBrokenDown(subgroup), Exposure.RESPONSES));
        if (subgroup.breakdown().equals(Groups.GRADE_BAND)) {
            of(GRADE)
                    .filter(grade -> grade.respondents() > 0)
                    .map(grade -> new Basis(respondents, Unit.ALL, subgroup(grade), Exposure.RESPONSES))
                    .forEach(bases::add);
        }
        return new Finding(
                respondents,
                Unit.ALL,
                subgroup,
                Exposure.RESPONSES,
                QualityFindings.LONG_RUNS,
                Estimate.of(runs.longRuns(), runs.respondents()),
                bases);
    }

    private static Subgroup subgroup(RunsOfGroup runs) {
        return new Subgroup(runs.group().breakdown(), runs.group().code());
    }

    /** An instrument may ask for a breakdown of that name itself. */
    private boolean isBrokenDown(Subgroup subgroup) {
        return instrument.breakdownItems().stream().map(Item::breakdown).anyMatch(subgroup.breakdown()::equals);
    }
}
