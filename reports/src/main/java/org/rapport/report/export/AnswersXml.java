package org.rapport.report.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.rapport.instrument.Item;
import org.rapport.instrument.ResponseOption;
import org.rapport.instrument.ResponseOptions;

/**
 * The sheet of answers as XML, row by row. Scored answers are numbers, all others the option's code as inline text; what is empty
 * is left out. Style 1 is the header's.
 */
final class AnswersXml {

    private static final byte[] ROW = "<row>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ROW_END = "</row>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EMPTY = "<c/>".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 1 << 16;

    private final RecordExport export;
    private final byte[] buffer = new byte[CHUNK];
    private int filled;

    AnswersXml(RecordExport export) {
        this.export = export;
    }

    void write(OutputStream to) throws IOException {
        List<String> header = export.header();
        text(
                to,
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
                        + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols><col min=\"1\" max=\""
                        + header.size() + "\" width=\"16\" customWidth=\"1\"/></cols><sheetData><row>");
        for (String name : header) {
            text(to, "<c s=\"1\" t=\"inlineStr\"><is><t>" + escape(name) + "</t></is></c>");
        }
        put(to, ROW_END);
        rows(to);
        text(to, "</sheetData></worksheet>");
        to.write(buffer, 0, filled);
        filled = 0;
    }

    private void rows(OutputStream to) throws IOException {
        List<Map<String, byte[]>> cells = cells();
        int quasiIdentifiers = export.coarsenedColumns().size();
        Map<String, byte[]> words = new HashMap<>();
        for (Iterator<List<String>> rows = export.shownRows(); rows.hasNext(); ) {
            List<String> row = rows.next();
            put(to, ROW);
            for (int column = 0; column < row.size(); column++) {
                Map<String, byte[]> known = column < quasiIdentifiers ? words : cells.get(column - quasiIdentifiers);
                put(to, known.computeIfAbsent(row.get(column), AnswersXml::word));
            }
            put(to, ROW_END);
        }
    }

    /** For each item the finished XML of every option, so that a row is only copied together. */
    private List<Map<String, byte[]>> cells() {
        return export.answerItems().stream().map(AnswersXml::cells).toList();
    }

    private static Map<String, byte[]> cells(Item item) {
        Map<String, byte[]> cells = new HashMap<>();
        ResponseOptions options = item.options();
        if (options != null) {
            for (ResponseOption option : options.options()) {
                Integer value = option.value();
                cells.put(option.code(), value == null ? word(option.code()) : utf8("<c><v>" + value + "</v></c>"));
            }
        }
        return cells;
    }

    private static byte[] word(String word) {
        return word.isEmpty() ? EMPTY : utf8("<c t=\"inlineStr\"><is><t>" + escape(word) + "</t></is></c>");
    }

    private static String escape(String word) {
        return word.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void text(OutputStream to, String text) throws IOException {
        put(to, utf8(text));
    }

    private void put(OutputStream to, byte[] bytes) throws IOException {
        if (filled + bytes.length > buffer.length) {
            to.write(buffer, 0, filled);
            filled = 0;
        }
        if (bytes.length > buffer.length) {
            to.write(bytes);
            return;
        }
        System.arraycopy(bytes, 0, buffer, filled, bytes.length);
        filled += bytes.length;
    }
}
