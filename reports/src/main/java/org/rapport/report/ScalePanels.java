package org.rapport.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.Subgroup;
import org.rapport.instrument.Scale;

/** Lays scales of the same range beneath one another, students and teachers on one line. */
final class ScalePanels {

    private final List<Asked> asked;
    private final Figures unit;
    private final @Nullable Figures comparison;

    ScalePanels(List<Asked> asked, Figures unit, @Nullable Figures comparison) {
        this.asked = asked;
        this.unit = unit;
        this.comparison = comparison;
    }

    List<ScalePanel> panels(List<String> scaleIds) {
        List<ScalePanel> panels = new ArrayList<>();
        for (String scaleId : scaleIds) {
            rows(scaleId).forEach((range, row) -> add(panels, range, row));
        }
        return panels;
    }

    /** Students' and teachers' scores share a line only where they can reach the same numbers. */
    private Map<Range, ScaleRow> rows(String scaleId) {
        Map<Range, List<GroupScore>> byRange = new LinkedHashMap<>();
        for (Asked one : asked) {
            Scale scale = one.instrument().scale(scaleId).orElse(null);
            if (scale != null) {
                one.range(scale)
                        .ifPresent(range -> byRange.computeIfAbsent(sharedOr(byRange, range), r -> new ArrayList<>())
                                .add(score(one, scaleId)));
            }
        }
        Map<Range, ScaleRow> rows = new LinkedHashMap<>();
        byRange.forEach((range, scores) -> rows.put(range, row(scaleId, scores)));
        return rows;
    }

    private static Range sharedOr(Map<Range, ?> byRange, Range range) {
        return byRange.keySet().stream()
                .filter(other -> other.sameNumbersAs(range))
                .findFirst()
                .orElse(range);
    }

    private GroupScore score(Asked one, String scaleId) {
        Score score = unit.score(one.respondents(), scaleId);
        Score wider = comparison == null ? null : comparison.score(one.respondents(), scaleId);
        PoolComparison beside =
                PoolComparisons.of(unit, one.respondents(), scaleId).orElse(null);
        LikeComparison like =
                LikeComparisons.of(unit, one.respondents(), scaleId).orElse(null);
        Standing standing = wider == null || beside != null
                ? Standing.NOT_SHOWN
                : score.mean().against(wider.mean());
        Interval reporting = unit.foundInterval(one.respondents(), Subgroup.EVERYBODY, scaleId, "scale-score.mean")
                .orElse(null);
        return new GroupScore(one.respondents(), score, wider, standing, beside, like, reporting);
    }

    private ScaleRow row(String scaleId, List<GroupScore> scores) {
        Difference difference = null;
        Standing bothSides = Standing.NOT_SHOWN;
        Perception perception = Perceptions.of(unit, scaleId).orElse(null);
        if (perception != null) {
            bothSides = Perceptions.standing(perception.gap());
        } else if (scores.size() == 2) {
            Interval students = scores.getFirst().score().mean();
            Interval teachers = scores.getLast().score().mean();
            difference = Difference.between(teachers, students).orElse(null);
            bothSides = teachers.against(students);
        }
        return new ScaleRow(
                scaleId,
                Asked.scaleName(asked, scaleId),
                Asked.scaleDescription(asked, scaleId),
                scores,
                difference,
                perception,
                bothSides);
    }

    private static void add(List<ScalePanel> panels, Range range, ScaleRow row) {
        for (int i = 0; i < panels.size(); i++) {
            Range shared = panels.get(i).range();
            if (shared.sameNumbersAs(range)) {
                List<ScaleRow> rows = new ArrayList<>(panels.get(i).rows());
                rows.add(row);
                panels.set(i, new ScalePanel(shared.equals(range) ? shared : unlabelled(shared), rows));
                return;
            }
        }
        panels.add(new ScalePanel(range, List.of(row)));
    }

    private static Range unlabelled(Range range) {
        return new Range(range.lowest(), range.highest(), "", "");
    }
}
