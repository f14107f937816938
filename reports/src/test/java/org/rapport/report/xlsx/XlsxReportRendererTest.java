package org.rapport.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.rapport.disclosure.DisclosurePolicy;
import org.rapport.report.ReportBytes;
import org.rapport.report.SampleDistrict;
import org.rapport.report.SampleInstruments;
import org.rapport.report.SchoolReport;

class XlsxReportRendererTest {

    private static final SampleDistrict DISTRICT =
            new SampleDistrict(SampleInstruments.both(), DisclosurePolicy.SCHOOL);

    private static List<Row> rows(SchoolReport report, String sheet) throws IOException {
        byte[] bytes = ReportBytes.of(new XlsxReportRenderer(), report);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.findSheet(sheet).orElseThrow().read();
        }
    }

    @Test
    void anotherReaderFindsTheScoresAsNumbersAtFullPrecision() throws IOException {
        SchoolReport report = DISTRICT.schoolReport("cedar", "en");
        Row first = rows(report, "Scales").get(1);
        double mean = report.results()
                .characteristics()
                .getFirst()
                .rows()
                .getFirst()
                .scores()
                .getFirst()
                .score()
                .mean()
                .exactValue()
                .orElseThrow();
        assertThat(first.getCellText(0)).isEqualTo("Emotional attachment");
        assertThat(first.getCell(3).getType()).isEqualTo(CellType.NUMBER);
        assertThat(first.getCellAsNumber(3).orElseThrow().doubleValue()).isEqualTo(mean);
    }

    @Test
    void aHiddenNumberIsADashAndNothingElse() throws IOException {
        List<Row> rows = rows(DISTRICT.schoolReport("fir", "en"), "Groups");
        List<Row> hidden =
                rows.stream().filter(row -> row.getCellText(3).equals("–")).toList();
        assertThat(hidden).isNotEmpty().allSatisfy(row -> {
            assertThat(row.getCellText(5)).isEqualTo("–");
            assertThat(row.getCellText(9)).isEqualTo("–");
        });
    }

    @Test
    void everyTableKeepsItsHeaderInSight() throws IOException {
        byte[] bytes = ReportBytes.of(new XlsxReportRenderer(), DISTRICT.schoolReport("cedar", "en"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (String name : List.of("Scales", "Answers 1", "Answers 2", "Groups", "Method", "Wording")) {
                assertThat(workbook.getSheet(name).getPaneInformation().isFreezePane())
                        .as(name)
                        .isTrue();
            }
        }
    }

    @Test
    void chartsAreExcelsOwn() throws IOException {
        byte[] bytes = ReportBytes.of(new XlsxReportRenderer(), DISTRICT.schoolReport("cedar", "en"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(charts(workbook.getSheet("Scales"))).isEqualTo(3); // students, teachers, belonging
            assertThat(charts(workbook.getSheet("Charts")))
                    .isEqualTo(11); // five scales, four also by teachers, two reversed
        }
    }

    private static int charts(XSSFSheet sheet) {
        return sheet.getDrawingPatriarch().getCharts().size();
    }
}
