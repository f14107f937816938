package org.rapport.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import org.rapport.fielding.Administrations;
import org.rapport.fielding.Instruments;
import org.rapport.fielding.School;
import org.rapport.fielding.StoredInstrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.ResponseOption;
import org.rapport.postgres.TestDatabase;
import org.rapport.response.PackedCopy;
import org.rapport.sample.SimulatedAnswers;

/** Many schools of a thousand students each, whose answers come from the simulator. */
record LargeAdministration(int id, StoredInstrument stored, int schools, int students) {
    private static final long SEED = 1;

    /** Makes the administration and its schools, without answers. */
    static LargeAdministration field(TestDatabase database, int schools, int students) {
        Administrations administrations = new Administrations(database.jdbc());
        int id = administrations.create("Large", "anonymous", "school", Instant.parse("2026-03-02T08:00:00Z"), null);
        StoredInstrument stored = new Instruments(database.jdbc()).publish(LargeInstrument.files());
        administrations.ask(id, stored);
        for (int school = 0; school < schools; school++) {
            administrations.addSchool(
                    id, new School(0, code(school), "School " + school, "large", "Large", students, null));
        }
        return new LargeAdministration(id, stored, schools, students);
    }

    private static String code(int school) {
        return "school-%04d".formatted(school);
    }

    /** Writes all answers straight into the database. */
    LargeAdministration load(TestDatabase database) throws SQLException {
        List<School> there = new Administrations(database.jdbc()).schools(id);
        try (Connection connection = database.dataSource().getConnection();
                PackedCopy copy = new PackedCopy(connection)) {
            for (int school = 0; school < schools; school++) {
                SimulatedAnswers answers = answers(school);
                for (int student = 0; student < students; student++) {
                    copy.write(id, there.get(school).id(), stored.id(), "en", "", answers.next(null));
                }
            }
            copy.finish();
        }
        database.jdbc().sql("vacuum analyze survey.response").update();
        return this;
    }

    /** Writes all answers as a file that somebody might bring. */
    Path write(Path file) throws IOException {
        List<Item> items = stored.instrument().items();
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("school");
            for (Item item : items) {
                writer.write("," + item.id());
            }
            writer.write('\n');
            for (int school = 0; school < schools; school++) {
                SimulatedAnswers answers = answers(school);
                for (int student = 0; student < students; student++) {
                    writer.write(code(school));
                    byte[] row = answers.next(null);
                    IntFunction<String> cell = index -> cell(items.get(index), row[index]);
                    for (int index = 0; index < row.length; index++) {
                        writer.write("," + cell.apply(index));
                    }
                    writer.write('\n');
                }
            }
        }
        return file;
    }

    private static String cell(Item item, byte stored) {
        List<ResponseOption> options = item.options().options();
        return stored > 0 && stored <= options.size() ? options.get(stored - 1).code() : "";
    }

    private SimulatedAnswers answers(int school) {
        return new SimulatedAnswers(stored.instrument(), SEED, code(school), 1);
    }
}
