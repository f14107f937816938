package org.rapport.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.rapport.report.Interval;
import org.rapport.report.NumberTable;
import org.rapport.report.NumberTable.Form;
import org.rapport.report.ReportTexts;

/** Tables of numbers, a sheet each; an interval takes three columns. */
final class NumberSheets {

    private static final int NARROWEST = 12;
    private static final int WIDEST = 72;

    private final Sheets sheets;
    private final ReportTexts texts;

    NumberSheets(Sheets sheets) {
        this.sheets = sheets;
        this.texts = sheets.texts();
    }

    void write(List<NumberTable> tables) {
        for (NumberTable numbers : tables) {
            Table table = sheets.table(numbers.title(), columns(numbers));
            for (NumberTable.Row row : numbers.rows()) {
                Table.Row line = table.row();
                for (int i = 0; i < row.entries().size(); i++) {
                    write(line, numbers.columns().get(i), row.entries().get(i));
                }
            }
            table.filter();
        }
    }

    private List<Sheets.Column> columns(NumberTable numbers) {
        List<Sheets.Column> columns = new ArrayList<>();
        for (int i = 0; i < numbers.columns().size(); i++) {
            NumberTable.Column column = numbers.columns().get(i);
            columns.add(new Sheets.Column(column.heading(), width(numbers, i)));
            if (column.interval()) {
                columns.add(new Sheets.Column(texts.text("column.lower"), NARROWEST));
                columns.add(new Sheets.Column(texts.text("column.upper"), NARROWEST));
            }
        }
        return columns;
    }

    private static int width(NumberTable numbers, int column) {
        int longest = numbers.rows().stream()
                .map(row -> row.entries().get(column))
                .mapToInt(entry ->
                        entry instanceof NumberTable.Words words ? words.text().length() : 0)
                .max()
                .orElse(0);
        int heading = numbers.columns().get(column).heading().length();
        return Math.clamp(2 + Math.max(longest + longest / 8, heading / 2), NARROWEST, WIDEST);
    }

    private void write(Table.Row line, NumberTable.Column column, NumberTable.Entry entry) {
        XSSFCellStyle style = style(column.form());
        switch (entry) {
            case NumberTable.Words words -> line.text(words.text());
            case NumberTable.Number number -> line.number(column.form(), number.cell(), style);
            case NumberTable.Ranged ranged -> interval(line, column.form(), ranged.interval(), style);
            case NumberTable.Blank blank -> {
                line.text("");
                if (column.interval()) {
                    line.text("").text("");
                }
            }
        }
    }

    private static void interval(Table.Row line, Form form, Interval interval, XSSFCellStyle style) {
        line.number(form, interval.value(), style)
                .number(form, interval.lower(), style)
                .number(form, interval.upper(), style);
    }

    private XSSFCellStyle style(Form form) {
        return switch (form) {
            case WORDS -> sheets.styles().text;
            case COUNT -> sheets.styles().count;
            case PERCENT -> sheets.styles().percent;
            case SCORE -> sheets.styles().score;
            case SIGNED -> sheets.styles().signed;
            case POINTS -> sheets.styles().points;
            case REPORTING -> sheets.styles().whole;
            case PROBABILITY -> sheets.styles().threeDigits;
        };
    }
}
