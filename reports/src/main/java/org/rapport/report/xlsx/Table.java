package org.rapport.report.xlsx;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.rapport.disclosure.Cell;
import org.rapport.report.NumberTable;
import org.rapport.report.ReportNumbers;

/** Rows beneath a header. A number that is hidden is the mark of all hidden numbers, as text. */
final class Table {

    private static final float POINTS_OF_A_LINE = 15;

    private final Sheets sheets;
    private final XSSFSheet sheet;
    private final int headerRow;
    private final List<Sheets.Column> columns;
    private int nextRow;

    Table(Sheets sheets, XSSFSheet sheet, int headerRow, List<Sheets.Column> columns) {
        this.sheets = sheets;
        this.sheet = sheet;
        this.headerRow = headerRow;
        this.columns = columns;
        this.nextRow = headerRow + 1;
        XSSFRow row = sheet.createRow(headerRow);
        row.setHeightInPoints(34);
        for (int i = 0; i < columns.size(); i++) {
            XSSFCell cell = row.createCell(i);
            cell.setCellValue(columns.get(i).heading());
            cell.setCellStyle(sheets.styles().header);
            sheet.setColumnWidth(i, columns.get(i).width() * 256);
        }
    }

    XSSFSheet sheet() {
        return sheet;
    }

    int nextRow() {
        return nextRow;
    }

    Row row() {
        return new Row(sheet.createRow(nextRow++));
    }

    /** Lets readers filter the rows. */
    void filter() {
        if (nextRow > headerRow + 1) {
            sheet.setAutoFilter(new CellRangeAddress(headerRow, nextRow - 1, 0, columns.size() - 1));
        }
    }

    /** One row, filled from the first column on. */
    final class Row {

        private final XSSFRow row;
        private int next;

        private Row(XSSFRow row) {
            this.row = row;
        }

        Row text(String words) {
            return put(words, sheets.styles().text);
        }

        Row strong(String words) {
            return put(words, sheets.styles().strong);
        }

        Row count(Cell cell) {
            return cell instanceof Cell.Reported reported && sheets.policy().countsShown()
                    ? put(reported.value(), sheets.styles().count)
                    : put(sheets.numbers().count(cell), sheets.styles().hidden);
        }

        Row count(long number) {
            return put(number, sheets.styles().count);
        }

        Row score(Cell cell) {
            return score(cell, sheets.styles().score);
        }

        Row score(Cell cell, XSSFCellStyle style) {
            return cell instanceof Cell.Reported reported
                    ? put(reported.value(), style)
                    : put(sheets.numbers().score(cell), sheets.styles().hidden);
        }

        /** A number in the form of its column; where it does not exist, the reason in words. */
        Row number(NumberTable.Form form, Cell cell, XSSFCellStyle style) {
            return switch (form) {
                case COUNT ->
                    cell instanceof Cell.Undefined
                            ? put(sheets.numbers().of(form, cell), sheets.styles().hidden)
                            : count(cell);
                case PERCENT -> percent(cell);
                default ->
                    cell instanceof Cell.Reported reported
                            ? put(reported.value(), style)
                            : put(sheets.numbers().of(form, cell), sheets.styles().hidden);
            };
        }

        /** How far one score lies above another; nothing where one is not shown. */
        Row distance(Cell upper, Cell lower) {
            return upper instanceof Cell.Reported above && lower instanceof Cell.Reported below
                    ? put(above.value() - below.value(), sheets.styles().score)
                    : put(ReportNumbers.HIDDEN, sheets.styles().hidden);
        }

        /** A percentage as Excel keeps it: a fraction of one. */
        Row percent(Cell cell) {
            return cell instanceof Cell.Reported reported
                    ? put(reported.value() / 100, sheets.styles().percent)
                    : put(sheets.numbers().percent(cell), sheets.styles().hidden);
        }

        private Row put(String words, XSSFCellStyle style) {
            makeRoomFor(words);
            XSSFCell cell = row.createCell(next++);
            cell.setCellValue(words);
            cell.setCellStyle(style);
            return this;
        }

        /** Wrapped words need a row of their height: programs that open the file do not all work it out themselves. */
        private void makeRoomFor(String words) {
            double charactersOfALine = 0.9 * columns.get(next).width();
            float height = POINTS_OF_A_LINE * (float) Math.ceil(words.length() / charactersOfALine) + 2;
            if (height > row.getHeightInPoints()) {
                row.setHeightInPoints(height);
            }
        }

        private Row put(double number, XSSFCellStyle style) {
            XSSFCell cell = row.createCell(next++);
            cell.setCellValue(number);
            cell.setCellStyle(style);
            return this;
        }
    }
}
