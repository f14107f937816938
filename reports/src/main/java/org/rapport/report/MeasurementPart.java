package org.rapport.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together how well the questions work, from the results of all schools. */
final class MeasurementPart {

    private final ReportTexts texts;
    private final List<Asked> asked;
    private final Figures pool;

    MeasurementPart(ReportTexts texts, List<Asked> asked, Figures pool) {
        this.texts = texts;
        this.asked = asked;
        this.pool = pool;
    }

    /** Null where nobody examined the questions. */
    @Nullable
    Measurement measurement(List<String> scaleIds) {
        List<Topic> scales = Topic.scales(pool, asked, scaleIds);
        ItemTables items = new ItemTables(texts, asked, pool, scaleIds);
        ComparabilityTables groups = new ComparabilityTables(texts, asked, pool, scaleIds);
        List<NumberTable> tables = new ArrayList<>();
        tables.addAll(new ReliabilityTables(texts, scales).tables());
        items.table().ifPresent(tables::add);
        tables.addAll(new QualityTables(texts, asked, pool, scales).tables());
        tables.addAll(groups.tables());
        if (tables.isEmpty()) {
            return null;
        }
        MeasurementSentences sentences =
                new MeasurementSentences(texts, texts.numbers(pool.results().policy()));
        return new Measurement(
                Stream.of(
                                sentences.reliability(scales),
                                sentences.betweenSchools(scales),
                                sentences.groups(groups.compared()),
                                sentences.drift(items.drifted()),
                                sentences.shift(scales))
                        .flatMap(Optional::stream)
                        .toList(),
                groups.sentences(),
                new QuestionMaps(asked, pool).maps(scaleIds),
                tables,
                groups.byGroup());
    }
}
