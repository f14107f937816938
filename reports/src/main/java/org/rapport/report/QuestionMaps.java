package org.rapport.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rapport.aggregate.Subgroup;
import org.rapport.disclosure.Cell;
import org.rapport.instrument.ScaleItem;
import org.rapport.report.QuestionMap.MappedQuestion;
import org.rapport.report.QuestionMap.Threshold;
import org.rapport.statistics.Reason;

/** Lays the questions of each scale out on the reporting scale. */
final class QuestionMaps {

    private final List<Asked> asked;
    private final Figures pool;

    QuestionMaps(List<Asked> asked, Figures pool) {
        this.asked = asked;
        this.pool = pool;
    }

    List<QuestionMap> maps(List<String> scaleIds) {
        return Topic.scales(pool, asked, scaleIds).stream()
                .map(QuestionMaps::map)
                .filter(map -> !map.questions().isEmpty())
                .toList();
    }

    private static QuestionMap map(Topic scale) {
        List<MappedQuestion> questions = scale.one().instrument().scale(scale.variable()).stream()
                .flatMap(found -> found.items().stream())
                .map(item -> question(scale, item))
                .filter(question -> !question.thresholds().isEmpty())
                .sorted(Comparator.comparingDouble(
                        question -> Interval.exact(question.location()).orElse(Double.MAX_VALUE)))
                .toList();
        List<OptionLabel> legend = scale.one().instrument().scale(scale.variable()).stream()
                .flatMap(found -> found.items().stream())
                .min(Comparator.comparing(ScaleItem::reverse))
                .map(item -> Asked.legend(item, scale.one().wording()))
                .orElse(List.of());
        return new QuestionMap(scale.respondents(), scale.scaleName(), legend, ScoreBand.of(scale), questions);
    }

    private static MappedQuestion question(Topic scale, ScaleItem item) {
        Topic topic = new Topic(
                scale.unit(), scale.one(), Subgroup.EVERYBODY, item.item().id());
        List<OptionLabel> legend = Asked.legend(item, scale.one().wording());
        List<Threshold> thresholds = new ArrayList<>();
        for (int place = 0; place < legend.size(); place++) {
            OptionLabel option = legend.get(place);
            Optional<Cell> at = topic.number("threshold." + option.code() + "." + scale.variable());
            int drawn = place;
            at.ifPresent(cell -> thresholds.add(new Threshold(option, drawn, cell)));
        }
        return new MappedQuestion(
                topic.variable(),
                scale.one().wording().item(topic.variable(), null),
                legend,
                topic.number("location." + scale.variable()).orElseGet(() -> new Cell.Undefined(Reason.NO_DATA)),
                thresholds);
    }
}
