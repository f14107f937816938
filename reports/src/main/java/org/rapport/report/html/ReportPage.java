package org.rapport.report.html;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.disclosure.Cell;
import org.rapport.disclosure.Suppression;
import org.rapport.instrument.RespondentGroup;
import org.rapport.report.Association;
import org.rapport.report.Breakdown;
import org.rapport.report.Cover;
import org.rapport.report.DistrictReport;
import org.rapport.report.GroupScore;
import org.rapport.report.HeatMap;
import org.rapport.report.Interval;
import org.rapport.report.ItemBlock;
import org.rapport.report.LikeComparison;
import org.rapport.report.Measurement;
import org.rapport.report.MethodEntry;
import org.rapport.report.NumberTable;
import org.rapport.report.Numbers;
import org.rapport.report.OptionShare;
import org.rapport.report.Perception;
import org.rapport.report.PoolComparison.Verdict;
import org.rapport.report.Report;
import org.rapport.report.ReportNumbers;
import org.rapport.report.ReportTexts;
import org.rapport.report.Results;
import org.rapport.report.ScaleDetail;
import org.rapport.report.ScalePanel;
import org.rapport.report.ScaleRow;
import org.rapport.report.SchoolReport;
import org.rapport.report.Score;
import org.rapport.report.chart.Charts;

/** What the templates of page and PDF see: the report, its words, its numbers as written, its pictures. */
public final class ReportPage {

    private final Report report;
    private final boolean printed;
    private final ReportTexts texts;
    private final ReportNumbers numbers;
    private final Charts charts;
    private final String style;

    /**
     * @param printed true for the PDF, where nothing folds and pages end
     * @param style the style sheet
     */
    public ReportPage(Report report, boolean printed, String style) {
        this.report = report;
        this.printed = printed;
        this.texts = ReportTexts.in(report.cover().language());
        this.numbers = texts.numbers(report.cover().policy());
        this.charts = new Charts(texts, numbers, printed);
        this.style = style;
    }

    public Report report() {
        return report;
    }

    public Cover cover() {
        return report.cover();
    }

    public Results results() {
        return report.results();
    }

    public List<HeatMap> heatMaps() {
        return switch (report) {
            case SchoolReport school -> List.of();
            case DistrictReport district -> district.heatMaps();
        };
    }

    /** How well the questions work; null in a school's report. */
    public @Nullable Measurement measurement() {
        return switch (report) {
            case SchoolReport school -> null;
            case DistrictReport district -> district.measurement();
        };
    }

    public List<Association> associations() {
        return switch (report) {
            case SchoolReport school -> List.of();
            case DistrictReport district -> district.associations();
        };
    }

    /** What goes together inside schools and between them; none in a school's report. */
    public List<NumberTable> contextNumbers() {
        return switch (report) {
            case SchoolReport school -> List.of();
            case DistrictReport district -> district.contextNumbers();
        };
    }

    /** The tables that a PDF has at its end; those by groups would fill it. */
    public List<NumberTable> printedTables() {
        Numbers all = results().numbers();
        Measurement measurement = measurement();
        return Stream.of(
                        all.scales(),
                        all.changes(),
                        contextNumbers(),
                        measurement == null ? List.<NumberTable>of() : measurement.tables())
                .flatMap(List::stream)
                .toList();
    }

    /** The class of a column's cells: {@code words} or {@code number}. */
    public String kind(NumberTable.Column column) {
        return column.form() == NumberTable.Form.WORDS ? "words" : "number";
    }

    public String entry(NumberTable table, int column, NumberTable.Entry entry) {
        NumberTable.Form form = table.columns().get(column).form();
        return switch (entry) {
            case NumberTable.Words words -> words.text();
            case NumberTable.Number number -> numbers.of(form, number.cell());
            case NumberTable.Ranged ranged -> numbers.of(form, ranged.interval());
            case NumberTable.Blank blank -> "";
        };
    }

    public String reporting(Interval score) {
        return numbers.of(NumberTable.Form.REPORTING, score);
    }

    public String reporting(Cell score) {
        return numbers.of(NumberTable.Form.REPORTING, score);
    }

    public String coefficient(Cell cell) {
        return numbers.of(NumberTable.Form.SCORE, cell);
    }

    public boolean isReported(List<ScalePanel> panels) {
        return panels.stream().flatMap(panel -> panel.rows().stream()).anyMatch(ScaleRow::isReported);
    }

    /** Whether the two views of any of its scales are compared. */
    public boolean isPerceived(ScalePanel panel) {
        return panel.rows().stream().anyMatch(row -> row.perception() != null);
    }

    public boolean isBeside(ScalePanel panel) {
        return panel.rows().stream().anyMatch(ScaleRow::isBeside);
    }

    /** The school beside schools like it on the scales of a panel, a sentence for each respondent group. */
    public List<String> likes(ScalePanel panel) {
        return groups(List.of(panel)).stream()
                .flatMap(who -> like(panel, who).stream())
                .toList();
    }

    private Optional<String> like(ScalePanel panel, RespondentGroup who) {
        Map<Verdict, List<String>> scales = new EnumMap<>(Verdict.class);
        boolean byGrades = false;
        for (ScaleRow row : panel.rows()) {
            for (GroupScore score : row.scores()) {
                LikeComparison like = score.like();
                if (score.respondents() == who && like != null) {
                    scales.computeIfAbsent(like.verdict(), any -> new ArrayList<>())
                            .add(row.name());
                    byGrades |= like.byGrades();
                }
            }
        }
        String verdicts = scales.entrySet().stream()
                .map(scale -> text("like." + scale.getKey().name(), "scales", texts.and(scale.getValue())))
                .collect(Collectors.joining("; "));
        return scales.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        text("like.line", "who", who.id(), "grades", byGrades ? "yes" : "no", "verdicts", verdicts));
    }

    public boolean isGroupsCompared() {
        return results().breakdowns().stream().anyMatch(Breakdown::isCompared);
    }

    /** The respondent groups whose change is known. */
    public Set<RespondentGroup> changed() {
        Set<RespondentGroup> groups = new TreeSet<>();
        results().changes().forEach(row -> row.changes().forEach(change -> groups.add(change.respondents())));
        return groups;
    }

    /** Why changes are not shown, if any. */
    public Set<Suppression> hiddenChanges() {
        return reasons(results().changes().stream()
                .flatMap(row -> row.changes().stream())
                .map(change -> change.change().value()));
    }

    /** The two views of a characteristic in words. */
    public String perception(ScaleRow row) {
        Perception perception = Objects.requireNonNull(row.perception());
        String gap = text(
                "perception.gap",
                "standing",
                row.bothSides().name(),
                "gap",
                numbers.of(NumberTable.Form.POINTS, perception.gap()));
        return switch (perception.reading()) {
            case TEACHERS_HIGHER, TEACHERS_LOWER ->
                gap + " " + text("perception." + perception.reading().name());
            case AS_ELSEWHERE, NOT_SHOWN -> gap;
        };
    }

    /** Where a number is defined and what computes it. */
    public String source(MethodEntry entry) {
        return texts.source(entry);
    }

    public boolean printed() {
        return printed;
    }

    public ReportTexts texts() {
        return texts;
    }

    public String text(String key, Object... namesAndValues) {
        return texts.text(key, namesAndValues);
    }

    public ReportNumbers numbers() {
        return numbers;
    }

    public Charts charts() {
        return charts;
    }

    /** The style element; the style sheet is ours and holds nothing that a user wrote. */
    public String styleElement() {
        return "<style>" + style + "</style>";
    }

    public String title() {
        return text("page.title", "unit", cover().unitName(), "administration", cover().administration());
    }

    /** "2 March 2026 to 20 March 2026", or as much of it as is known. */
    public String window() {
        if (cover().opened() == null) {
            return "";
        }
        return cover().closed() == null
                ? text("page.window.open", "opened", texts.date(cover().opened()))
                : text("page.window", "opened", texts.date(cover().opened()), "closed", texts.date(cover().closed()));
    }

    public boolean isComparison() {
        return cover().comparisonName() != null;
    }

    /** The respondent groups that a panel shows. */
    public Set<RespondentGroup> groups(List<ScalePanel> panels) {
        Set<RespondentGroup> groups = new TreeSet<>();
        panels.forEach(panel ->
                panel.rows().forEach(row -> row.scores().forEach(score -> groups.add(score.respondents()))));
        return groups;
    }

    /** Whether any interval is drawn. */
    public boolean isAnyInterval(List<ScalePanel> panels) {
        return panels.stream()
                .flatMap(panel -> panel.rows().stream())
                .flatMap(row -> row.scores().stream())
                .anyMatch(score -> score.score().mean().isComplete());
    }

    /** The favorable options of a block in words. */
    public String favorable(ItemBlock block) {
        return texts.or(block.legend().stream()
                .filter(option -> option.favorable())
                .map(option -> text("quoted", "text", option.label()))
                .toList());
    }

    /** Why a table has marks in place of numbers. */
    public List<String> why(Set<Suppression> hidden) {
        return hidden.stream()
                .sorted()
                .map(reason -> text("hidden." + reason.name()))
                .toList();
    }

    /** Why scores of a panel are not shown, if any. */
    public Set<Suppression> hiddenScores(ScalePanel panel) {
        return reasons(scores(List.of(panel)).map(score -> score.mean().value()));
    }

    /** Why shares below the middle are not shown, if any. */
    public Set<Suppression> hiddenBelow(List<ScalePanel> panels) {
        return reasons(scores(panels).map(Score::belowMidpoint));
    }

    /** Why answers of a block are not shown, if any. */
    public Set<Suppression> hidden(ItemBlock block) {
        return reasons(block.items().stream()
                .flatMap(item -> Stream.concat(
                        Stream.of(item.favorable().value()),
                        item.shares().stream().map(OptionShare::percent))));
    }

    /** Why scores of schools are not shown, if any. */
    public Set<Suppression> hidden(HeatMap map) {
        return reasons(map.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.mean().value()));
    }

    private static Stream<Score> scores(List<ScalePanel> panels) {
        return panels.stream()
                .flatMap(panel -> panel.rows().stream())
                .flatMap(row -> row.scores().stream())
                .map(GroupScore::score);
    }

    private static Set<Suppression> reasons(Stream<Cell> cells) {
        Set<Suppression> reasons = EnumSet.noneOf(Suppression.class);
        cells.forEach(cell -> {
            if (cell instanceof Cell.Suppressed suppressed) {
                reasons.add(suppressed.why());
            }
        });
        return reasons;
    }

    /** Whether there is any number beneath a scale's charts. */
    public boolean isAnyShown(ScaleDetail detail) {
        return detail.blocks().stream().anyMatch(ItemBlock::isShown);
    }

    /** Whether a row of a breakdown's charts is worth drawing. */
    public boolean isAnyShown(Breakdown breakdown) {
        return breakdown.rows().stream()
                .flatMap(row -> row.means().stream())
                .anyMatch(mean -> mean.exactValue().isPresent());
    }
}
