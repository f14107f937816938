package org.rapport.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapport.disclosure.Cell;
import org.rapport.disclosure.DisclosurePolicy;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.InstrumentFile;
import org.rapport.report.html.HtmlReportRenderer;
import org.rapport.report.pdf.PdfReportRenderer;
import org.rapport.report.xlsx.XlsxReportRenderer;

/** What every format owes its readers, whatever it looks like. */
class EveryRendererTest {

    private static final SampleDistrict DISTRICT =
            new SampleDistrict(SampleInstruments.both(), DisclosurePolicy.SCHOOL);
    private static final SampleDistrict OPEN = new SampleDistrict(SampleInstruments.both(), DisclosurePolicy.PUBLIC);

    static List<ReportRenderer> renderers() {
        return List.of(new HtmlReportRenderer(), new PdfReportRenderer(), new XlsxReportRenderer());
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void theSameReportGivesTheSameBytes(ReportRenderer renderer) {
        byte[] first = ReportBytes.of(renderer, DISTRICT.schoolReport("dogwood", "en"));
        byte[] second = ReportBytes.of(renderer, DISTRICT.schoolReport("dogwood", "en"));
        assertThat(first).isEqualTo(second);
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void everyHeadlineAndEveryQuestionIsThere(ReportRenderer renderer) throws IOException {
        SchoolReport report = school("cedar");
        String text = text(renderer, report);
        assertThat(text).contains("Cedar Hill School", "River Valley School District", "Spring 2026");
        assertThat(report.results().headlines()).hasSizeGreaterThanOrEqualTo(5);
        report.results().headlines().forEach(headline -> assertThat(text).contains(oneLine(headline.title())));
        assertThat(text)
                .contains("An adult at my school notices when I am away.", "I do this: I can choose how I work.");
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void aSchoolIsComparedWithSchoolsOfItsSizeAndWhereKnownItsGrades(ReportRenderer renderer) throws IOException {
        String text = text(renderer, school("cedar"));
        if (renderer.format().equals("xlsx")) {
            assertThat(text).contains("no clear difference from schools like it", "size and grades");
        } else {
            assertThat(text)
                    .contains("Students, compared with schools of its size and grades: above on ")
                    .contains("Teachers, compared with schools of its size: no clear difference on ");
        }
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void theDistrictNamesItsSchoolsInAlphabeticalOrder(ReportRenderer renderer) throws IOException {
        String text = text(renderer, district());
        assertThat(text)
                .containsSubsequence(
                        "Alder Creek Elementary",
                        "Birchwood Middle School",
                        "Cedar Hill School",
                        "Dogwood Academy",
                        "Elm Street High School",
                        "Fir Lane Primary",
                        "Gumtree Community School");
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void aHiddenNumberIsOneMarkAndItsReasonIsSaid(ReportRenderer renderer) throws IOException {
        String text = text(renderer, school("fir"));
        assertThat(text).contains("–", "Too few people to show without pointing at someone.");
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void thePublicReadsNoExactCounts(ReportRenderer renderer) throws IOException {
        String text = text(renderer, OPEN.schoolReport("dogwood", "en"));
        assertThat(text).contains("40–99", "For everybody").doesNotContain("Count: Never");
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void spanishReportsSpeakSpanishAndWriteNumbersTheirWay(ReportRenderer renderer) throws IOException {
        String text = text(renderer, DISTRICT.schoolReport("cedar", "es"));
        assertThat(text).contains("Informe del 27 de marzo de 2026", "Lo que destaca", "Vínculo afectivo");
        assertThat(text).contains("3,8").doesNotContain("What stands out");
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void aSchoolOfWhichNothingMayBeShownStillHasAReport(ReportRenderer renderer) throws IOException {
        String text = text(renderer, school("gum"));
        assertThat(text).contains("Too few people answered to show results");
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void everyNumberOfASchoolIsThere(ReportRenderer renderer) throws IOException {
        SchoolReport report = school("cedar");
        assertThat(titles(report))
                .containsExactly(
                        "Against all schools",
                        "Against schools like it",
                        "Students and teachers",
                        "Pairs of questions",
                        "Change since the wave before",
                        "Gaps between groups",
                        "On the reporting scale",
                        "Gaps, question by question");
        everyNumberIsThere(renderer, report, List.of());
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void everyNumberOfADistrictAndItsQuestionsIsThere(ReportRenderer renderer) throws IOException {
        DistrictReport report = district();
        Measurement measurement = Objects.requireNonNull(report.measurement());
        assertThat(titles(report))
                .contains(
                        "Weighted averages", "Gaps inside schools", "What goes together", "Inside and between schools")
                .contains("Reliability of the scales", "How much schools differ", "Calibration")
                .contains("Questions within their scales", "Which groups may be compared")
                .contains("Signs of careless answering", "Careless answering, by scale")
                .contains("The four together, by groups", "Tests of every question");
        everyNumberIsThere(renderer, report, measurement.byGroup());
        if (!renderer.format().equals("xlsx")) {
            assertThat(text(renderer, report))
                    .contains(measurement.sentences().stream()
                            .map(EveryRendererTest::oneLine)
                            .toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void aDistrictSaysInWhichLanguageLongRunsGatherAndThatNobodyWasLeftOut(ReportRenderer renderer) throws IOException {
        String text = text(renderer, district());
        assertThat(text).contains("3.7% of 1,645", "6.3% of 1,645");
        assertThat(text).contains("Nobody was left out because of these signs.");
        assertThat(text).contains("section 11; computed by PersonFit, MahalanobisDistance.");
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void aSchoolSaysHowManyGaveALongRun(ReportRenderer renderer) throws IOException {
        assertThat(text(renderer, school("cedar"))).contains("gave a long run of the same answer");
    }

    /** The worked examples: other options than ours, and scales whose every item is keyed in reverse. */
    @ParameterizedTest
    @MethodSource("renderers")
    void surveysThatOthersBringHaveTheirReports(ReportRenderer renderer) throws IOException {
        List<Instrument> brought = new ArrayList<>();
        for (String name : List.of("pisa-2009-students", "talis-2018-teachers")) {
            brought.add(InstrumentFile.read(Path.of("..", "docs", "examples", "instruments", name)));
        }
        SampleDistrict district = new SampleDistrict(brought, DisclosurePolicy.SCHOOL);
        assertThat(text(renderer, district.schoolReport("cedar", "en"))).contains("Cedar Hill School");
        DistrictReport report = district.districtReport("en");
        assertThat(Objects.requireNonNull(report.measurement()).maps()).isNotEmpty();
        assertThat(text(renderer, report)).contains("River Valley School District");
    }

    private static List<String> titles(Report report) {
        return report.numberTables().stream().map(NumberTable::title).toList();
    }

    private static void everyNumberIsThere(ReportRenderer renderer, Report report, List<NumberTable> byGroup)
            throws IOException {
        String text = text(renderer, report);
        ReportNumbers numbers = ReportTexts.in("en").numbers(report.cover().policy());
        Set<String> words = new TreeSet<>();
        Set<Double> exact = new TreeSet<>();
        for (NumberTable table : report.numberTables()) {
            boolean leftOut = byGroup.contains(table)
                    || report.results().numbers().questions().contains(table)
                    || renderer.format().equals("pdf")
                            && report.results().numbers().groups().contains(table);
            if (renderer.format().equals("xlsx") || !leftOut) {
                words.add(table.title());
                collect(table, numbers, words, exact);
            }
        }
        if (renderer.format().equals("xlsx")) {
            assertThat(numbers(ReportBytes.of(renderer, report))).containsAll(exact);
        } else {
            assertThat(words).allSatisfy(word -> assertThat(text).contains(word));
        }
    }

    /** Collects the numbers of a table, and how they are written. */
    private static void collect(NumberTable table, ReportNumbers numbers, Set<String> words, Set<Double> exact) {
        for (NumberTable.Row row : table.rows()) {
            for (int i = 0; i < row.entries().size(); i++) {
                for (Cell cell : cells(row.entries().get(i))) {
                    if (cell instanceof Cell.Reported reported) {
                        NumberTable.Form form = table.columns().get(i).form();
                        // a workbook counts percentages from 0 to 1, and formats them
                        exact.add(form == NumberTable.Form.PERCENT ? reported.value() / 100 : reported.value());
                        words.add(numbers.of(form, cell));
                    }
                }
            }
        }
    }

    private static List<Cell> cells(NumberTable.Entry entry) {
        return switch (entry) {
            case NumberTable.Number number -> List.of(number.cell());
            case NumberTable.Ranged ranged ->
                ranged.interval().isComplete()
                        ? List.of(
                                ranged.interval().value(),
                                ranged.interval().lower(),
                                ranged.interval().upper())
                        : List.of(ranged.interval().value());
            case NumberTable.Words words -> List.of();
            case NumberTable.Blank blank -> List.of();
        };
    }

    private static Set<Double> numbers(byte[] bytes) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getSheets()
                    .flatMap(sheet -> rows(sheet).stream())
                    .flatMap(row -> IntStream.range(0, row.getCellCount()).mapToObj(row::getCell))
                    .filter(cell -> cell != null && cell.getType() == CellType.NUMBER)
                    .map(cell -> cell.asNumber().doubleValue())
                    .collect(Collectors.toSet());
        }
    }

    private static List<Row> rows(Sheet sheet) {
        try {
            return sheet.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void questionsThatDoNotWorkAlikeAreSaidPlainly(ReportRenderer renderer) throws IOException {
        String school = text(renderer, school("cedar"));
        assertThat(school).contains("not compared");
        if (!renderer.format().equals("xlsx")) {
            assertThat(school).contains("the questions do not work alike for these groups");
            assertThat(text(renderer, district()))
                    .contains("No comparison is made, because too few questions work alike.")
                    .contains("“My teachers listen to me and answer what I said.”");
        }
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void whatNobodyComputedIsLeftOut(ReportRenderer renderer) throws IOException {
        assertThat(text(renderer, school("dogwood"))).doesNotContain("Since the wave before");
        assertThat(text(renderer, OPEN.schoolReport("cedar", "en")))
                .doesNotContain("Since the wave before", "Against the average of all schools", "Gaps between groups")
                .doesNotContain("Reporting scale", "hasty answering");
        assertThat(text(renderer, OPEN.districtReport("en")))
                .doesNotContain("How well the questions work", "What goes together");
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void everyNumberSaysWhereItIsDefinedAndWhatComputesIt(ReportRenderer renderer) throws IOException {
        assertThat(text(renderer, school("cedar")))
                .contains("Defined in docs/methodology.md, section 4.3; computed by NullModel, SchoolEffect.")
                .contains("section 9.1; computed by SchoolChanges, RandomEffectsMean.");
        assertThat(text(renderer, district()))
                .contains("section 6.3; computed by DifferentialItemFunctioning, Comparability.");
    }

    /** Rendering takes most of the time here, so each report is rendered once for all tests of this class. */
    private static final Map<String, Report> REPORTS = new HashMap<>();

    private static final Map<Report, Map<String, String>> TEXTS = new IdentityHashMap<>();

    private static SchoolReport school(String code) {
        return (SchoolReport) REPORTS.computeIfAbsent(code, c -> DISTRICT.schoolReport(c, "en"));
    }

    private static DistrictReport district() {
        return (DistrictReport) REPORTS.computeIfAbsent("", c -> DISTRICT.districtReport("en"));
    }

    private static String text(ReportRenderer renderer, Report report) {
        return TEXTS.computeIfAbsent(report, r -> new HashMap<>()).computeIfAbsent(renderer.format(), format -> {
            try {
                return rendered(renderer, report);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String rendered(ReportRenderer renderer, Report report) throws IOException {
        byte[] bytes = ReportBytes.of(renderer, report);
        return oneLine(
                switch (renderer.format()) {
                    case "html" -> unescaped(new String(bytes, StandardCharsets.UTF_8));
                    case "pdf" -> pdfText(bytes);
                    default -> workbookText(bytes);
                });
    }

    private static String unescaped(String html) {
        int body = html.indexOf("<body>");
        return html.substring(body)
                .replaceAll("<svg[^>]*>.*?</svg>", "")
                .replaceAll("<[^>]+>", " ")
                .replace("&amp;", "&");
    }

    private static String pdfText(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String workbookText(byte[] bytes) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getSheets()
                    .flatMap(sheet -> Stream.concat(
                            Stream.of(sheet.getName()), rows(sheet).stream().flatMap(EveryRendererTest::texts)))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static Stream<String> texts(Row row) {
        return IntStream.range(0, row.getCellCount()).mapToObj(row::getCellText);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
