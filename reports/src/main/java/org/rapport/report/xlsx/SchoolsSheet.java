package org.rapport.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.rapport.report.DistrictReport;
import org.rapport.report.HeatCell;
import org.rapport.report.HeatMap;
import org.rapport.report.HeatRow;
import org.rapport.report.ReportTexts;
import org.rapport.report.chart.Shade;

/** A district's schools by scales in alphabetical order. */
final class SchoolsSheet {

    private final Sheets sheets;
    private final ReportTexts texts;
    private final List<XSSFCellStyle> shades = new ArrayList<>();

    SchoolsSheet(Sheets sheets) {
        this.sheets = sheets;
        this.texts = sheets.texts();
        for (Shade shade : Shade.values()) {
            shades.add(sheets.styles()
                    .shade(shade.ground().substring(1), shade.ink().substring(1)));
        }
    }

    void write(DistrictReport report) {
        for (HeatMap map : report.heatMaps()) {
            List<Sheets.Column> columns = new ArrayList<>();
            columns.add(new Sheets.Column(texts.text("column.school"), 36));
            columns.add(new Sheets.Column(texts.text("column.n"), 11));
            map.columns().forEach(column -> columns.add(new Sheets.Column(column.name(), 16)));
            String group = texts.group(map.respondents());
            Table table =
                    sheets.table(texts.text("section.schools", "group", group).replace(":", ","), columns);
            map.rows().forEach(row -> write(table, map, row));
            table.filter();
        }
    }

    private void write(Table table, HeatMap map, HeatRow row) {
        Table.Row line = table.row().strong(row.school()).count(row.n());
        for (int i = 0; i < row.cells().size(); i++) {
            HeatCell cell = row.cells().get(i);
            XSSFCellStyle style = Shade.of(map.columns().get(i).range(), cell.mean())
                    .map(shade -> shades.get(shade.ordinal()))
                    .orElse(sheets.styles().score);
            line.score(cell.mean().value(), style);
        }
    }
}
