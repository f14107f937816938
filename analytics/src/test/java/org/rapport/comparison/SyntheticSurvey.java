package org.rapport.comparison;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapport.aggregate.SchoolTallies;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Tally;
import org.rapport.aggregate.TallyLayout;
import org.rapport.aggregate.Unit;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.RespondentGroup;
import org.rapport.instrument.ResponseOption;
import org.rapport.instrument.ResponseOptions;
import org.rapport.instrument.Scale;
import org.rapport.instrument.ScaleItem;
import org.rapport.instrument.Section;
import org.rapport.response.AnswerCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The synthetic survey “epsilon” of the reference values: eleven schools, four scales of four items, two language versions. */
record SyntheticSurvey(
        Instrument instrument, TallyLayout layout, SortedMap<String, Map<Subgroup, Tally>> schools, Pool pool) {
    static final Subgroup OTHER_LANGUAGE = new Subgroup("language", "B");
    private static final Unit DISTRICT = Unit.district("epsilon");

    static SyntheticSurvey students(int wave) {
        return of(instrument(RespondentGroup.STUDENTS, "c"), "synth_epsilon_students_w" + wave + ".csv");
    }

    static SyntheticSurvey teachers() {
        return of(instrument(RespondentGroup.TEACHERS, "t"), "synth_epsilon_teachers.csv");
    }

    /** What R found, as the reference values have it. */
    static JsonNode expected(String name) {
        try (InputStream file = open("expected/P-EPSILON-" + name + ".json")) {
            return JsonMapper.shared().readTree(file).get("expected");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SyntheticSurvey of(Instrument instrument, String file) {
        AnswerCodec codec = new AnswerCodec(instrument);
        TallyLayout layout = new TallyLayout(instrument);
        Map<String, SchoolTallies> counting = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(open("data/" + file), StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                Map<String, String> codes = instrument.items().stream()
                        .filter(item -> !row.getField(item.id()).isEmpty())
                        .collect(Collectors.toMap(Item::id, item -> row.getField(item.id())));
                counting.computeIfAbsent(row.getField("school_id"), any -> new SchoolTallies(instrument, layout))
                        .add(codec.pack(codes, Map.of()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        SortedMap<String, Map<Subgroup, Tally>> schools = new TreeMap<>();
        Pool pool = new Pool(instrument);
        counting.forEach((code, tallies) -> {
            schools.put(code, tallies.tallies());
            pool.addSchool(Unit.school(code), DISTRICT, layout, schools.get(code));
        });
        return new SyntheticSurvey(instrument, layout, schools, pool);
    }

    private static InputStream open(String name) {
        InputStream found = SyntheticSurvey.class.getResourceAsStream("/oracles/" + name);
        if (found == null) {
            throw new IllegalStateException("There is no oracles/" + name);
        }
        return found;
    }

    private static Instrument instrument(RespondentGroup respondents, String prefix) {
        ResponseOptions five = new ResponseOptions(
                "five",
                IntStream.rangeClosed(1, 5)
                        .mapToObj(value -> new ResponseOption(Integer.toString(value), value, null))
                        .toList());
        Map<String, List<Item>> items = new LinkedHashMap<>();
        for (int scale = 1; scale <= 4; scale++) {
            String id = prefix + scale;
            items.put(
                    "c" + scale,
                    IntStream.rangeClosed(1, 4)
                            .mapToObj(item -> item(id + "_" + item, five, null))
                            .toList());
        }
        List<Item> all = items.values().stream().flatMap(List::stream).collect(Collectors.toList());
        if (respondents == RespondentGroup.STUDENTS) {
            ResponseOptions languages = new ResponseOptions(
                    "languages", List.of(new ResponseOption("A", null, null), new ResponseOption("B", null, null)));
            all.add(item("language", languages, "language"));
        }
        List<Scale> scales = items.entrySet().stream()
                .map(scale -> new Scale(
                        scale.getKey(),
                        2,
                        scale.getValue().stream()
                                .map(item -> new ScaleItem(item, false, counterpart(respondents, item)))
                                .toList()))
                .toList();
        return new Instrument(
                "epsilon-" + respondents.id(),
                "1.0.0",
                respondents,
                Map.of(),
                Map.of(),
                List.of(new Section("all", Section.Layout.ONE_ITEM, all)),
                scales,
                Map.of(),
                "");
    }

    /** c1_1 of the students and t1_1 of the teachers ask about the same act. */
    private static String counterpart(RespondentGroup respondents, Item item) {
        return respondents == RespondentGroup.STUDENTS
                ? "epsilon-teachers/t" + item.id().substring(1)
                : "epsilon-students/c" + item.id().substring(1);
    }

    private static Item item(String id, ResponseOptions options, String breakdown) {
        return new Item(
                id,
                Item.Kind.CHOICE,
                options,
                java.util.Set.of(),
                breakdown == null ? List.of("4", "5") : List.of(),
                null,
                breakdown,
                false);
    }
}
