package org.rapport.report.xlsx;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.rapport.report.Cover;
import org.rapport.report.Headline;
import org.rapport.report.Participation;
import org.rapport.report.Report;
import org.rapport.report.ReportTexts;

/** The first sheet: about whom, what stands out, who answered. */
final class SummarySheet {

    private final Sheets sheets;
    private final ReportTexts texts;
    private final XSSFSheet sheet;
    private int nextRow;

    SummarySheet(Sheets sheets) {
        this.sheets = sheets;
        this.texts = sheets.texts();
        this.sheet = sheets.sheet(texts.text("sheet.summary"));
    }

    void write(Report report) {
        Cover cover = report.cover();
        sheet.getPrintSetup().setFitHeight((short) 1);
        Styles styles = sheets.styles();
        line(cover.unitName(), styles.title, 32);
        line(subtitle(cover), styles.subtitle, 18);
        line(texts.text("page.made", "date", texts.date(cover.date())), styles.subtitle, 18);
        line(texts.text("page.policy." + cover.policy().audience().id()), styles.subtitle, 18);
        line(texts.text("policy.mark.sheet"), styles.subtitle, 18);
        nextRow++;
        participation(report.results().participation());
        nextRow++;
        line(texts.text("section.headlines"), styles.heading, 24);
        for (Headline headline : report.results().headlines()) {
            wrapped(headline.title(), styles.strong);
            wrapped(headline.text(), styles.text);
        }
    }

    private static String subtitle(Cover cover) {
        String wave = cover.wave() == null ? "" : " · " + cover.wave();
        String wider = cover.comparisonName() == null ? "" : cover.comparisonName() + " · ";
        return wider + cover.administration() + wave;
    }

    private void line(String words, XSSFCellStyle style, int height) {
        XSSFRow row = sheet.createRow(nextRow++);
        row.setHeightInPoints(height);
        put(row, words, style);
    }

    /** Excel does not grow rows of merged cells, so the height follows from the length. */
    private void wrapped(String words, XSSFCellStyle style) {
        line(words, style, 17 * (1 + words.length() / 100));
    }

    private void put(XSSFRow row, String words, XSSFCellStyle style) {
        sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, 3));
        XSSFCell cell = row.createCell(0);
        cell.setCellValue(words);
        cell.setCellStyle(style);
    }

    private void participation(List<Participation> participation) {
        line(texts.text("section.participation"), sheets.styles().heading, 24);
        Table table = new Table(
                sheets,
                sheet,
                nextRow,
                List.of(
                        new Sheets.Column(texts.text("column.group"), 36),
                        new Sheets.Column(texts.text("column.answered"), 18),
                        new Sheets.Column(texts.text("column.enrolled"), 24),
                        new Sheets.Column(texts.text("column.responseRate"), 18)));
        participation.forEach(who -> table.row()
                .strong(texts.group(who.respondents()))
                .count(who.n())
                .count(who.enrolled())
                .percent(who.responseRate()));
        nextRow = table.nextRow();
        participation.forEach(who ->
                who.notes(texts, sheets.numbers()).forEach(note -> wrapped(note, sheets.styles().subtitle)));
    }
}
