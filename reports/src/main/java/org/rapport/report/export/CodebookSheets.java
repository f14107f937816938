package org.rapport.report.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.ResponseOption;
import org.rapport.instrument.ResponseOptions;
import org.rapport.instrument.Scale;
import org.rapport.instrument.ScaleItem;

/** What every column and code means, and what was made coarser. Headings are English, like the ids. */
final class CodebookSheets {

    private final XSSFWorkbook workbook;
    private final RecordExport export;
    private final XSSFCellStyle header;
    private final List<XSSFSheet> sheets = new ArrayList<>();

    /** The header's style is made first: the streamed sheet refers to it as style 1. */
    CodebookSheets(XSSFWorkbook workbook, RecordExport export) {
        this.workbook = workbook;
        this.export = export;
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        this.header = workbook.createCellStyle();
        this.header.setFont(bold);
    }

    List<XSSFSheet> all() {
        return sheets;
    }

    void write() {
        items();
        options();
        coarsened();
    }

    private void items() {
        Instrument instrument = export.instrument();
        List<String> heading = new ArrayList<>(List.of("column", "section", "kind", "breakdown", "options", "scales"));
        instrument.languages().forEach(language -> heading.add("wording " + language));
        XSSFSheet sheet = sheet("codebook", heading, 30, 24, 12, 16, 20, 40, 70);
        Map<String, String> scales = scales(instrument);
        instrument
                .sections()
                .forEach(section -> section.items().forEach(item -> {
                    List<String> row = new ArrayList<>(List.of(
                            item.id(),
                            section.id(),
                            item.kind() == Item.Kind.FREE_TEXT ? "text, not in this file" : "choice",
                            String.valueOf(item.breakdown() == null ? "" : item.breakdown()),
                            item.options() == null ? "" : item.options().id(),
                            scales.getOrDefault(item.id(), "")));
                    instrument
                            .languages()
                            .forEach(language ->
                                    row.add(instrument.wording(language).item(item.id(), null)));
                    add(sheet, row);
                }));
    }

    /** Item id to the scales it is on, with keying: {@code emotional-attachment (reverse)}. */
    private static Map<String, String> scales(Instrument instrument) {
        Map<String, String> scales = new LinkedHashMap<>();
        for (Scale scale : instrument.scales()) {
            for (ScaleItem item : scale.items()) {
                String role = item.reverse() ? scale.id() + " (reverse)" : scale.id();
                scales.merge(item.item().id(), role, (one, other) -> one + ", " + other);
            }
        }
        return scales;
    }

    private void options() {
        Instrument instrument = export.instrument();
        List<String> heading = new ArrayList<>(List.of("options", "code", "value in this file", "scored"));
        instrument.languages().forEach(language -> heading.add("label " + language));
        XSSFSheet sheet = sheet("options", heading, 24, 24, 20, 10, 40);
        for (ResponseOptions options : instrument.responseOptions().values()) {
            for (ResponseOption option : options.options()) {
                Integer value = option.value();
                List<String> row = new ArrayList<>(List.of(
                        options.id(),
                        option.code(),
                        value == null ? option.code() : value.toString(),
                        value == null ? "no" : "yes"));
                instrument
                        .languages()
                        .forEach(
                                language -> row.add(instrument.wording(language).option(options.id(), option.code())));
                add(sheet, row);
            }
        }
    }

    private void coarsened() {
        XSSFSheet sheet = sheet("coarsened", List.of("column", "what was done", "codes"), 30, 60, 60);
        Coarsening coarsening = export.coarsening();
        List<String> columns = export.coarsenedColumns();
        add(
                sheet,
                List.of(
                        "all",
                        "every combination of these columns is shared by at least so many people",
                        String.valueOf(coarsening.k())));
        if (coarsening.rowsWithheld() > 0) {
            add(sheet, List.of("all", "withheld: fewer people answered than that", ""));
        }
        for (int column = 0; column < columns.size(); column++) {
            if (coarsening.dropped().contains(column)) {
                add(sheet, List.of(columns.get(column), "left empty", ""));
            }
            List<String> merged = coarsening.merged().getOrDefault(column, List.of());
            if (!merged.isEmpty()) {
                add(
                        sheet,
                        List.of(
                                columns.get(column),
                                "put together as “" + Coarsening.OTHER + "”",
                                String.join(", ", merged)));
            }
        }
    }

    private XSSFSheet sheet(String name, List<String> heading, int... widths) {
        XSSFSheet sheet = workbook.createSheet(name);
        XSSFRow row = sheet.createRow(0);
        for (int i = 0; i < heading.size(); i++) {
            row.createCell(i).setCellValue(heading.get(i));
            row.getCell(i).setCellStyle(header);
            sheet.setColumnWidth(i, widths[Math.min(i, widths.length - 1)] * 256);
        }
        sheets.add(sheet);
        return sheet;
    }

    private static void add(XSSFSheet sheet, List<String> values) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < values.size(); i++) {
            row.createCell(i).setCellValue(values.get(i));
        }
    }
}
