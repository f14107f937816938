package org.rapport.report;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import org.rapport.aggregate.Subgroup;
import org.rapport.disclosure.PublishableResults;

/** Lays a district's schools side by side without ranking them. */
final class HeatMaps {

    private final List<Asked> asked;
    private final ReportSettings settings;

    HeatMaps(List<Asked> asked, ReportSettings settings) {
        this.asked = asked;
        this.settings = settings;
    }

    List<HeatMap> heatMaps(Figures whole, List<PublishableResults> schools, List<String> scaleIds) {
        return asked.stream()
                .map(one -> heatMap(one, Breakdowns.columns(one, whole, scaleIds), schools))
                .filter(map -> !map.columns().isEmpty() && !map.rows().isEmpty())
                .toList();
    }

    private HeatMap heatMap(Asked one, List<BreakdownColumn> columns, List<PublishableResults> schools) {
        Collator collator = Collator.getInstance(ULocale.forLanguageTag(settings.language()));
        List<HeatRow> rows = schools.stream()
                .map(school -> row(one, columns, new Figures(school)))
                .sorted(Comparator.comparing(HeatRow::school, collator::compare).thenComparing(HeatRow::code))
                .toList();
        boolean besidePool = columns.stream()
                .anyMatch(column -> schools.stream()
                        .anyMatch(school -> PoolComparisons.of(new Figures(school), one.respondents(), column.scaleId())
                                .isPresent()));
        return new HeatMap(one.respondents(), columns, rows, besidePool);
    }

    private HeatRow row(Asked one, List<BreakdownColumn> columns, Figures school) {
        List<HeatCell> cells =
                columns.stream().map(column -> cell(column, one, school)).toList();
        String code = school.results().unit().id();
        String name = settings.names().getOrDefault(school.results().unit(), code);
        return new HeatRow(code, name, school.count(one.respondents(), Subgroup.EVERYBODY), cells);
    }

    private static HeatCell cell(BreakdownColumn column, Asked one, Figures school) {
        Interval mean = school.interval(one.respondents(), Subgroup.EVERYBODY, column.scaleId(), "mean");
        Standing standing = PoolComparisons.of(school, one.respondents(), column.scaleId())
                .map(beside -> standing(beside.verdict()))
                .orElseGet(() -> mean.against(column.everybody()));
        return new HeatCell(mean, standing);
    }

    private static Standing standing(PoolComparison.Verdict verdict) {
        return switch (verdict) {
            case ABOVE -> Standing.CLEARLY_HIGHER;
            case BELOW -> Standing.CLEARLY_LOWER;
            case NOT_DISTINGUISHABLE, TOO_FEW_RESPONSES -> Standing.NO_CLEAR_DIFFERENCE;
            case NOT_SHOWN -> Standing.NOT_SHOWN;
        };
    }
}
