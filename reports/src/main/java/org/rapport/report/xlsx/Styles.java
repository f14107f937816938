package org.rapport.report.xlsx;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of a workbook, each made once. */
final class Styles {

    private static final String FONT = "Atkinson Hyperlegible";

    private final XSSFWorkbook workbook;
    final XSSFCellStyle title;
    final XSSFCellStyle subtitle;
    final XSSFCellStyle heading;
    final XSSFCellStyle header;
    final XSSFCellStyle text;
    final XSSFCellStyle strong;
    final XSSFCellStyle count;
    final XSSFCellStyle score;
    final XSSFCellStyle percent;
    final XSSFCellStyle hidden;
    final XSSFCellStyle signed;
    final XSSFCellStyle points;
    final XSSFCellStyle whole;
    final XSSFCellStyle threeDigits;

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        title = plain(22, true, "1e2a30");
        subtitle = plain(11, false, "4b5a62");
        heading = plain(14, true, "0b6b6b");
        header = filled(plain(11, true, "1e2a30"), "e7efee");
        header.setBorderBottom(BorderStyle.MEDIUM);
        header.setBottomBorderColor(colour("0b6b6b"));
        text = lined(plain(11, false, "1e2a30"));
        strong = lined(plain(11, true, "1e2a30"));
        count = number("#,##0");
        score = number("0.00");
        percent = number("0%");
        signed = number("+0.00;-0.00;0.00");
        points = number("+0;-0;0");
        whole = number("0");
        threeDigits = number("0.000");
        hidden = lined(plain(11, false, "4b5a62"));
        hidden.setAlignment(HorizontalAlignment.RIGHT);
    }

    private XSSFCellStyle plain(int size, boolean bold, String ink) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        font.setColor(colour(ink));
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle lined(XSSFCellStyle style) {
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(colour("d9dcd6"));
        return style;
    }

    private XSSFCellStyle filled(XSSFCellStyle style, String ground) {
        style.setFillForegroundColor(colour(ground));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private XSSFCellStyle number(String format) {
        XSSFCellStyle style = lined(plain(11, false, "1e2a30"));
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setAlignment(HorizontalAlignment.RIGHT);
        return style;
    }

    /** A score on a coloured ground. */
    XSSFCellStyle shade(String ground, String ink) {
        XSSFCellStyle style = filled(plain(11, false, ink), ground);
        style.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
        style.setAlignment(HorizontalAlignment.CENTER);
        return lined(style);
    }

    private static XSSFColor colour(String hex) {
        return new XSSFColor(java.util.HexFormat.of().parseHex(hex), null);
    }
}
