package org.rapport.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rapport.aggregate.Subgroup;
import org.rapport.disclosure.Cell;
import org.rapport.instrument.RespondentGroup;
import org.rapport.statistics.Flag;

/** What a row of numbers is about: a variable of some respondents. Reads from one unit's results. */
record Topic(Figures unit, Asked one, Subgroup subgroup, String variable) {

    /** Every scale of every instrument that has it, in the order of the ids. */
    static List<Topic> scales(Figures unit, List<Asked> asked, List<String> scaleIds) {
        List<Topic> topics = new ArrayList<>();
        for (String id : scaleIds) {
            for (Asked one : asked) {
                one.instrument().scale(id).ifPresent(scale -> topics.add(new Topic(unit, one, Subgroup.EVERYBODY, id)));
            }
        }
        return topics;
    }

    /** Every scale by everybody and by each of the groups that anything is known of. */
    static List<Topic> groups(Figures unit, List<Asked> asked, List<String> scaleIds) {
        List<Topic> topics = new ArrayList<>();
        for (Asked one : asked) {
            for (Subgroup subgroup : subgroups(unit, one)) {
                for (String id : scaleIds) {
                    one.instrument().scale(id).ifPresent(scale -> topics.add(new Topic(unit, one, subgroup, id)));
                }
            }
        }
        return topics;
    }

    /** Everybody, the breakdowns of the instrument in its own order, then what else was compared. */
    static List<Subgroup> subgroups(Figures unit, Asked one) {
        List<Subgroup> ordered = new ArrayList<>();
        ordered.add(Subgroup.EVERYBODY);
        one.instrument().breakdownItems().stream()
                .filter(item -> item.options() != null)
                .flatMap(item -> Objects.requireNonNull(item.options()).options().stream()
                        .map(option -> new Subgroup(Objects.requireNonNull(item.breakdown()), option.code())))
                .forEach(ordered::add);
        unit.results().subgroups(one.respondents()).stream()
                .filter(subgroup -> !ordered.contains(subgroup))
                .forEach(ordered::add);
        return ordered;
    }

    RespondentGroup respondents() {
        return one.respondents();
    }

    String scaleName() {
        return Asked.scaleName(List.of(one), variable);
    }

    /** A number, but for a p-value that nothing can be read from: docs/methodology.md 7.2. */
    Optional<Cell> number(String statistic) {
        return unit.found(respondents(), subgroup, variable, statistic)
                .filter(cell -> !(statistic.endsWith(".p") && isFlagged(cell, Flag.DF_LT_4)));
    }

    /** Whether a reader should know something beside a number. */
    boolean isFlagged(String statistic, Flag flag) {
        return number(statistic).filter(cell -> isFlagged(cell, flag)).isPresent();
    }

    private static boolean isFlagged(Cell cell, Flag flag) {
        return cell instanceof Cell.Reported reported && reported.flags().contains(flag);
    }

    Optional<Interval> interval(String statistic) {
        return unit.foundInterval(respondents(), subgroup, variable, statistic);
    }

    Topic of(String otherVariable) {
        return new Topic(unit, one, subgroup, otherVariable);
    }
}
