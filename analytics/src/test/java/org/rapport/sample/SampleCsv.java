package org.rapport.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.RespondentGroup;

/** The answers of the {@link SampleSchool} as a file that somebody else's survey tool might have written. */
public final class SampleCsv {

    /** What stands in the cells. */
    public enum Cells {
        CODES,
        /** The option's value; its code where it has none. */
        VALUES,
        /** The English label. */
        LABELS
    }

    private SampleCsv() {}

    /** With the columns {@code district}, {@code school} and one an item, named by its id. */
    public static String of(RespondentGroup respondents, Cells cells) {
        return of(respondents, cells, Map.of());
    }

    /** @param names item id to column name, for columns that are to be named otherwise */
    public static String of(RespondentGroup respondents, Cells cells, Map<String, String> names) {
        Instrument instrument = SampleSchool.instrument(respondents);
        List<Item> items = instrument.items().stream()
                .filter(item -> item.kind() == Item.Kind.CHOICE)
                .toList();
        String header = items.stream()
                .map(item -> names.getOrDefault(item.id(), item.id()))
                .collect(Collectors.joining(",", "district,school,", "\n"));
        return SampleSchool.respondents(respondents).stream()
                .map(one -> row(one, instrument, items, cells))
                .collect(Collectors.joining("", header, ""));
    }

    private static String row(SampleSchool.Answered one, Instrument instrument, List<Item> items, Cells cells) {
        return items.stream()
                .map(item -> cell(one, instrument, item, cells))
                .collect(Collectors.joining(",", SampleSchool.DISTRICT + "," + one.school() + ",", "\n"));
    }

    private static String cell(SampleSchool.Answered one, Instrument instrument, Item item, Cells cells) {
        String code = one.codes().get(item.id());
        if (code == null) {
            return "";
        }
        return switch (cells) {
            case CODES -> code;
            case VALUES ->
                Optional.ofNullable(item.options().option(code).orElseThrow().value())
                        .map(String::valueOf)
                        .orElse(code);
            case LABELS -> instrument.wording("en").option(item.options().id(), code);
        };
    }
}
