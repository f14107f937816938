package org.rapport.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.rapport.aggregate.Subgroup;
import org.rapport.disclosure.Cell;
import org.rapport.instrument.RespondentGroup;
import org.rapport.report.Change.Reading;
import org.rapport.statistics.Reason;

/** Reads what changed since the wave before: docs/methodology.md 9. */
final class Changes {

    private static final double SIGNIFICANT = 0.05;

    /** The 95 % quantile of the normal distribution: from here on an improvement is called real … */
    private static final double LIKELY = 1.6448536269514722;

    /** … if it is at least so many standard deviations. */
    private static final double LEAST_IMPROVEMENT = 0.10;

    private final List<Asked> asked;
    private final Figures unit;

    Changes(List<Asked> asked, Figures unit) {
        this.asked = asked;
        this.unit = unit;
    }

    List<ChangeRow> rows(List<String> scaleIds) {
        List<ChangeRow> rows = new ArrayList<>();
        for (String scaleId : scaleIds) {
            List<Change> changes = new ArrayList<>();
            List<Range> ranges = new ArrayList<>();
            for (Asked one : asked) {
                one.instrument()
                        .scale(scaleId)
                        .flatMap(one::range)
                        .ifPresent(range -> of(one.respondents(), scaleId).ifPresent(change -> {
                            changes.add(change);
                            ranges.add(range);
                        }));
            }
            if (!changes.isEmpty()) {
                rows.add(new ChangeRow(scaleId, Asked.scaleName(asked, scaleId), ranges.getFirst(), changes));
            }
        }
        return zoomed(rows);
    }

    private Optional<Change> of(RespondentGroup who, String scaleId) {
        return unit.foundInterval(who, Subgroup.EVERYBODY, scaleId, "change").map(change -> {
            boolean improvement = isImprovement(who, scaleId);
            Cell unknown = new Cell.Undefined(Reason.NO_DATA);
            Interval earlier = unit.foundInterval(who, Subgroup.EVERYBODY, scaleId, "earlier.mean")
                    .orElse(new Interval(unknown, unknown, unknown));
            Interval now = unit.interval(who, Subgroup.EVERYBODY, scaleId, "mean");
            return new Change(who, earlier, now, change, reading(who, scaleId, change, improvement), improvement);
        });
    }

    private Reading reading(RespondentGroup who, String scaleId, Interval change, boolean improvement) {
        OptionalDouble value = change.exactValue();
        if (value.isEmpty()) {
            return Reading.NOT_SHOWN;
        }
        boolean clear = unit.found(who, scaleId, "change.p")
                .map(p -> Interval.exact(p).orElse(1) < SIGNIFICANT)
                .orElseGet(() -> isZeroOutside(change)); // a district has no family of schools to adjust for
        if (clear) {
            return value.getAsDouble() > 0 ? Reading.HIGHER : Reading.LOWER;
        }
        return improvement ? Reading.HIGHER : Reading.NO_CLEAR_CHANGE;
    }

    private static boolean isZeroOutside(Interval change) {
        return change.isComplete()
                && (change.exactLower().getAsDouble() > 0 || change.exactUpper().getAsDouble() < 0);
    }

    private boolean isImprovement(RespondentGroup who, String scaleId) {
        OptionalDouble estimate = exact(who, scaleId, "change.estimate");
        OptionalDouble error = exact(who, scaleId, "change.estimate.error");
        OptionalDouble sd = exact(who, scaleId, "sd");
        return estimate.isPresent()
                && error.isPresent()
                && sd.isPresent()
                && estimate.getAsDouble() >= LIKELY * error.getAsDouble()
                && estimate.getAsDouble() >= LEAST_IMPROVEMENT * sd.getAsDouble();
    }

    private OptionalDouble exact(RespondentGroup who, String scaleId, String statistic) {
        return unit.found(who, scaleId, statistic).map(Interval::exact).orElse(OptionalDouble.empty());
    }

    /** Draws all scales of one range on the same part of it, from whole number to whole number. */
    private static List<ChangeRow> zoomed(List<ChangeRow> rows) {
        return rows.stream()
                .map(row -> new ChangeRow(
                        row.scaleId(),
                        row.name(),
                        part(
                                row.axis(),
                                rows.stream()
                                        .filter(other -> other.axis().sameNumbersAs(row.axis()))
                                        .flatMap(other -> other.changes().stream())
                                        .toList()),
                        row.changes()))
                .toList();
    }

    private static Range part(Range range, List<Change> changes) {
        double[] drawn = changes.stream()
                .flatMap(change -> Stream.of(change.earlier(), change.now()))
                .flatMap(mean -> Stream.of(mean.exactValue(), mean.exactLower(), mean.exactUpper()))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        if (drawn.length == 0) {
            return range;
        }
        int lowest = Math.clamp((int) Math.floor(drawn[0]), range.lowest(), range.highest() - 1);
        int highest = Math.clamp((int) Math.ceil(drawn[drawn.length - 1]), lowest + 1, range.highest());
        return new Range(lowest, highest, "", "");
    }
}
