package org.rapport.report.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.rapport.report.DistrictReport;
import org.rapport.report.Report;
import org.rapport.report.ReportRenderer;
import org.rapport.report.ReportTexts;
import org.rapport.report.SchoolReport;

/** Renders a report as a workbook: numbers are numbers, charts are Excel's own. Safe for use by several threads. */
public final class XlsxReportRenderer implements ReportRenderer {

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public void render(Report report, OutputStream to) throws IOException {
        ReportTexts texts = ReportTexts.in(report.cover().language());
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheets sheets = new Sheets(workbook, texts, report.cover().policy());
            new SummarySheet(sheets).write(report);
            new ScalesSheet(sheets).write(report);
            switch (report) {
                case SchoolReport school -> {}
                case DistrictReport district -> new SchoolsSheet(sheets).write(district);
            }
            new AnswersSheets(sheets).write(report);
            new GroupsSheet(sheets).write(report);
            new NumberSheets(sheets).write(report.numberTables());
            new MethodSheet(sheets).write(report);
            new WordingSheet(sheets).write(report);
            Reproducible.write(
                    workbook,
                    texts.text(
                            "page.title",
                            "unit",
                            report.cover().unitName(),
                            "administration",
                            report.cover().administration()),
                    report.cover().date(),
                    to);
        }
    }
}
