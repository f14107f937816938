package org.rapport.aggregate.job;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapport.fielding.Administrations;
import org.rapport.fielding.Instruments;
import org.rapport.fielding.School;
import org.rapport.fielding.StoredInstrument;
import org.rapport.instrument.InstrumentFile;
import org.rapport.postgres.TestDatabase;
import org.rapport.response.AnswerCodec;
import org.rapport.response.PackedCopy;

/**
 * The simulated survey “alpha” of the oracle cases (resources/oracles), of which R worked out every number, brought in as two
 * administrations of an instrument. The item c1_2 is harder for language B by design.
 */
final class SimulatedSurvey {
    static final Path ORACLES = Path.of("src/test/resources/oracles");
    static final List<String> SCALE_PREFIXES = List.of("c1", "c2", "c3", "c4", "bel", "eng");

    /** The scale of the cases about differential item functioning: eight items of two characteristics. */
    static final String BOND = "bond";

    private static final List<String> SCALES = List.of(
            "emotional-attachment",
            "shared-activity",
            "progressive-complexity",
            "balance-of-power",
            "belonging",
            "engagement");

    private SimulatedSurvey() {}

    static List<String> items(String prefix) {
        return IntStream.rangeClosed(1, 4).mapToObj(item -> prefix + "_" + item).toList();
    }

    private static List<String> items() {
        return SCALE_PREFIXES.stream().flatMap(prefix -> items(prefix).stream()).toList();
    }

    static Map<String, String> files() {
        return Map.of(
                "instrument.yaml",
                """
                instrument: simulated
                version: 1.0.0
                respondents: students
                languages: [en, es]
                responseOptions:
                  five: [{code: "1", value: 1}, {code: "2", value: 2}, {code: "3", value: 3}, {code: "4", value: 4}, {code: "5", value: 5}]
                  speaks: [{code: A}, {code: B}]
                  gender: [{code: F}, {code: M}, {code: X}]
                  grade: [{code: "5"}, {code: "6"}, {code: "7"}, {code: "8"}, {code: "9"}]
                sections:
                  - id: all
                    items:
                %s      - {id: speaks, options: speaks, breakdown: speaks}
                      - {id: gender, options: gender, breakdown: gender}
                      - {id: grade, options: grade, breakdown: grade}
                scales:
                %s""".formatted(lines(items(), "      - {id: %s, options: five}\n"), scales()),
                "en.yaml",
                words("en"),
                "es.yaml",
                words("es"));
    }

    private static String scales() {
        StringBuilder scales = new StringBuilder();
        for (int scale = 0; scale < SCALES.size(); scale++) {
            scales.append("  %s:\n    minimumAnswered: 2\n    items: %s\n"
                    .formatted(SCALES.get(scale), items(SCALE_PREFIXES.get(scale))));
        }
        return scales
                + "  %s:\n    minimumAnswered: 2\n    items: %s\n"
                        .formatted(
                                BOND,
                                Stream.of("c1", "c3")
                                        .flatMap(prefix -> items(prefix).stream())
                                        .toList());
    }

    private static String words(String language) {
        return """
                language: %s
                standing: reviewed
                title: Simulated
                sections: {all: All}
                options:
                  five: {"1": One, "2": Two, "3": Three, "4": Four, "5": Five}
                  speaks: {A: A, B: B}
                  gender: {F: F, M: M, X: X}
                  grade: {"5": Five, "6": Six, "7": Seven, "8": Eight, "9": Nine}
                items:
                %s  speaks: Which language?
                  gender: Which gender?
                  grade: Which grade?
                scales:
                %sbreakdowns: {speaks: Language, gender: Gender, grade: Grade}
                """.formatted(
                        language,
                        lines(items(), "  %s: An item.\n"),
                        lines(
                                Stream.concat(SCALES.stream(), Stream.of(BOND)).toList(),
                                "  %s: {name: A scale, description: A scale.}\n"));
    }

    private static String lines(List<String> ids, String line) {
        return ids.stream().map(line::formatted).collect(Collectors.joining());
    }

    /** Brings the answers of a wave into a new administration, and tells its id. */
    static int load(TestDatabase database, int wave) {
        return load(database, wave, Integer.MAX_VALUE);
    }

    /** The same with the first rows only. */
    static int load(TestDatabase database, int wave, int rows) {
        Administrations administrations = new Administrations(database.jdbc());
        int id = administrations.create(
                "Wave " + wave, "anonymous", "school", Instant.parse("2026-03-0" + wave + "T08:00:00Z"), null);
        StoredInstrument stored = new Instruments(database.jdbc()).publish(files());
        administrations.ask(id, stored);
        add(database, id, wave, 0, rows);
        return id;
    }

    /** Brings some rows of a wave into an administration. */
    static void add(TestDatabase database, int id, int wave, int from, int to) {
        Administrations administrations = new Administrations(database.jdbc());
        StoredInstrument stored =
                administrations.instruments(id).values().iterator().next();
        AnswerCodec codec = new AnswerCodec(InstrumentFile.read(files()));
        Map<String, Integer> schools = new HashMap<>();
        try (Connection connection = database.dataSource().getConnection();
                PackedCopy copy = new PackedCopy(connection)) {
            List<NamedCsvRecord> records = records(wave);
            for (NamedCsvRecord record : records.subList(from, Math.min(to, records.size()))) {
                int school = schools.computeIfAbsent(
                        record.getField("school_id"),
                        code -> administrations.addSchool(
                                id, new School(0, code, "School " + code, "district", "District", null, null)));
                String language = record.getField("language").equals("B") ? "es" : "en";
                copy.write(id, school, stored.id(), language, "", codec.pack(codes(record), Map.of()));
            }
            copy.finish();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> codes(NamedCsvRecord record) {
        Map<String, String> codes = new TreeMap<>();
        for (String item : items()) {
            codes.put(item, record.getField(item));
        }
        codes.put("speaks", record.getField("language"));
        codes.put("gender", record.getField("gender"));
        codes.put("grade", record.getField("grade"));
        codes.values().removeIf(String::isEmpty);
        return codes;
    }

    static List<NamedCsvRecord> records(int wave) {
        Path file = ORACLES.resolve("data/synth_alpha_students_w%d.csv".formatted(wave));
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
