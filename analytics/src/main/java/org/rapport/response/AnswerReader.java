package org.rapport.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.ResponseOption;
import org.rapport.instrument.Wording;

/** Turns the cells of a row into packed answers. A cell is an option's code, else its value, else its label in any language. */
final class AnswerReader {
    private final List<Item> items;
    private final ColumnMapping mapping;
    private final List<Map<String, Byte>> exact = new ArrayList<>();
    private final List<Map<String, Byte>> labels = new ArrayList<>();

    AnswerReader(Instrument instrument, ColumnMapping mapping) {
        this.items = instrument.items();
        this.mapping = mapping;
        for (Item item : items) {
            exact.add(codesAndValues(item));
            labels.add(labels(item, instrument));
        }
    }

    private static Map<String, Byte> codesAndValues(Item item) {
        Map<String, Byte> known = new HashMap<>();
        List<ResponseOption> options =
                item.options() == null ? List.of() : item.options().options();
        for (int position = 0; position < options.size(); position++) {
            known.put(options.get(position).code(), (byte) (position + 1));
        }
        for (int position = 0; position < options.size(); position++) {
            Integer value = options.get(position).value();
            if (value != null) {
                known.putIfAbsent(value.toString(), (byte) (position + 1));
            }
        }
        return known;
    }

    private static Map<String, Byte> labels(Item item, Instrument instrument) {
        Map<String, Byte> known = new HashMap<>();
        if (item.options() != null) {
            List<ResponseOption> options = item.options().options();
            for (Wording wording : instrument.wordings().values()) {
                for (int position = 0; position < options.size(); position++) {
                    String label = wording.option(
                            item.options().id(), options.get(position).code());
                    known.putIfAbsent(label.toLowerCase(Locale.ROOT), (byte) (position + 1));
                }
            }
        }
        return known;
    }

    byte[] read(List<String> cells, ResponseHeader header, long line, List<ResponseFault> faults) {
        byte[] packed = new byte[items.size()];
        int[] columns = header.items();
        for (int column = 0; column < columns.length; column++) {
            if (columns[column] >= 0) {
                String cell = cells.get(column).strip();
                Byte stored = stored(columns[column], cell);
                if (stored == null) {
                    faults.add(unknown(line, header.names().get(column), cell, columns[column]));
                } else {
                    packed[columns[column]] = stored;
                }
            }
        }
        return packed;
    }

    private @org.jspecify.annotations.Nullable Byte stored(int item, String cell) {
        Byte known = exact.get(item).get(cell);
        if (known != null) {
            return known;
        }
        if (mapping.missing().contains(cell)) {
            return (byte) AnswerCodec.SKIPPED;
        }
        return labels.get(item).get(cell.toLowerCase(Locale.ROOT));
    }

    private ResponseFault unknown(long line, String column, String cell, int item) {
        var options = items.get(item).options();
        String allowed = options == null
                ? ""
                : options.options().stream().map(ResponseOption::code).collect(Collectors.joining(", "));
        return new ResponseFault(
                line,
                column,
                "“" + cell + "” is not an option of this item.",
                "Write one of: " + allowed + ", or leave it empty.");
    }
}
