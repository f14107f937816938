package org.rapport.report.xlsx;

import java.util.List;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.rapport.disclosure.DisclosurePolicy;
import org.rapport.report.ReportNumbers;
import org.rapport.report.ReportTexts;

/** The workbook with what all its sheets share. */
final class Sheets {

    /** A column: its heading and its width in characters, set by hand because measuring text is slow and needs fonts. */
    record Column(String heading, int width) {}

    private final XSSFWorkbook workbook;
    private final ReportTexts texts;
    private final DisclosurePolicy policy;
    private final ReportNumbers numbers;
    private final Styles styles;

    Sheets(XSSFWorkbook workbook, ReportTexts texts, DisclosurePolicy policy) {
        this.workbook = workbook;
        this.texts = texts;
        this.policy = policy;
        this.numbers = texts.numbers(policy);
        this.styles = new Styles(workbook);
    }

    ReportTexts texts() {
        return texts;
    }

    ReportNumbers numbers() {
        return numbers;
    }

    DisclosurePolicy policy() {
        return policy;
    }

    Styles styles() {
        return styles;
    }

    XSSFSheet sheet(String name) {
        XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
        sheet.setDisplayGridlines(false);
        sheet.setRightToLeft(texts.direction().equals("rtl"));
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return sheet;
    }

    /** A sheet with one table that begins in its first row. */
    Table table(String name, List<Column> columns) {
        XSSFSheet sheet = sheet(name);
        Table table = new Table(this, sheet, 0, columns);
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(org.apache.poi.ss.util.CellRangeAddress.valueOf("1:1"));
        return table;
    }
}
