package org.rapport.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapport.disclosure.DisclosurePolicy;
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
        SchoolReport report = DISTRICT.schoolReport("cedar", "en");
        String text = text(renderer, report);
        assertThat(text).contains("Cedar Hill School", "River Valley School District", "Spring 2026");
        assertThat(report.results().headlines()).hasSizeGreaterThanOrEqualTo(5);
        report.results().headlines().forEach(headline -> assertThat(text).contains(oneLine(headline.title())));
        assertThat(text)
                .contains("An adult at my school notices when I am away.", "I do this: I can choose how I work.");
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void theDistrictNamesItsSchoolsInAlphabeticalOrder(ReportRenderer renderer) throws IOException {
        String text = text(renderer, DISTRICT.districtReport("en"));
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
        String text = text(renderer, DISTRICT.schoolReport("fir", "en"));
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
        String text = text(renderer, DISTRICT.schoolReport("gum", "en"));
        assertThat(text).contains("Too few people answered to show results");
    }

    private static String text(ReportRenderer renderer, Report report) throws IOException {
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
                    .flatMap(sheet -> {
                        try {
                            return sheet.read().stream();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .flatMap(row -> IntStream.range(0, row.getCellCount()).mapToObj(row::getCellText))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
