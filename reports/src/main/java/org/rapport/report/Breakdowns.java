package org.rapport.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapport.aggregate.Subgroup;
import org.rapport.disclosure.Cell;
import org.rapport.disclosure.Suppression;
import org.rapport.instrument.Item;
import org.rapport.instrument.ResponseOption;
import org.rapport.instrument.ResponseOptions;

/** Scores by groups of respondents. A group that may not be shown keeps its row. */
final class Breakdowns {

    private final List<Asked> asked;
    private final Figures unit;

    Breakdowns(List<Asked> asked, Figures unit) {
        this.asked = asked;
        this.unit = unit;
    }

    List<Breakdown> breakdowns(List<String> scaleIds) {
        List<Breakdown> breakdowns = new ArrayList<>();
        for (Asked one : asked) {
            List<BreakdownColumn> columns = columns(one, unit, scaleIds);
            for (Item item : one.instrument().breakdownItems()) {
                ResponseOptions options = item.options();
                if (options != null && !columns.isEmpty()) {
                    breakdowns.add(breakdown(one, Objects.requireNonNull(item.breakdown()), options, columns));
                }
            }
        }
        return breakdowns;
    }

    static List<BreakdownColumn> columns(Asked one, Figures figures, List<String> scaleIds) {
        List<BreakdownColumn> columns = new ArrayList<>();
        for (String id : scaleIds) {
            one.instrument().scale(id).flatMap(one::range).ifPresent(range -> {
                Interval everybody = figures.interval(one.respondents(), Subgroup.EVERYBODY, id, "mean");
                columns.add(new BreakdownColumn(id, Asked.scaleName(List.of(one), id), range, everybody));
            });
        }
        return columns;
    }

    private Breakdown breakdown(Asked one, String name, ResponseOptions options, List<BreakdownColumn> columns) {
        List<BreakdownRow> rows = options.options().stream()
                .filter(option -> option.missing() == null || isComputed(one, name, option))
                .map(option -> row(one, name, option, options, columns))
                .toList();
        return new Breakdown(
                name,
                one.wording().breakdown(name),
                one.respondents(),
                columns,
                rows,
                notComparable(columns, rows),
                hidden(rows));
    }

    /** "Prefer not to say" has a row only where it was counted as a group. */
    private boolean isComputed(Asked one, String name, ResponseOption option) {
        return unit.results().subgroups(one.respondents()).contains(new Subgroup(name, option.code()));
    }

    private BreakdownRow row(
            Asked one, String name, ResponseOption option, ResponseOptions options, List<BreakdownColumn> columns) {
        Subgroup subgroup = new Subgroup(name, option.code());
        List<Interval> means = columns.stream()
                .map(column -> unit.interval(one.respondents(), subgroup, column.scaleId(), "mean"))
                .toList();
        List<Optional<Gap>> gaps = columns.stream()
                .map(column -> Gaps.of(unit, one.respondents(), subgroup, column.scaleId()))
                .toList();
        return new BreakdownRow(
                subgroup.code(),
                one.wording().option(options.id(), subgroup.code()),
                option.missing() == null,
                unit.count(one.respondents(), subgroup),
                means,
                gaps.stream().allMatch(Optional::isEmpty)
                        ? List.of()
                        : gaps.stream().map(gap -> gap.orElse(Gap.NONE)).toList());
    }

    private static List<String> notComparable(List<BreakdownColumn> columns, List<BreakdownRow> rows) {
        return IntStream.range(0, columns.size())
                .filter(i -> rows.stream()
                        .anyMatch(row ->
                                !row.gaps().isEmpty() && row.gaps().get(i).reading() == Gap.Reading.NOT_COMPARABLE))
                .mapToObj(i -> columns.get(i).name())
                .toList();
    }

    private static Set<Suppression> hidden(List<BreakdownRow> rows) {
        Set<Suppression> reasons = EnumSet.noneOf(Suppression.class);
        rows.stream()
                .flatMap(row -> Stream.of(
                                Stream.of(row.n()),
                                row.means().stream().map(Interval::value),
                                row.gaps().stream().map(gap -> gap.difference().value()))
                        .flatMap(cells -> cells))
                .forEach(cell -> {
                    if (cell instanceof Cell.Suppressed suppressed) {
                        reasons.add(suppressed.why());
                    }
                });
        return reasons;
    }
}
