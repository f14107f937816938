package org.rapport.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.instrument.BundledInstruments;
import picocli.CommandLine;

class CheckInstrumentTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    private int check(String... arguments) throws IOException {
        for (Map.Entry<String, String> file :
                BundledInstruments.texts("teacher-relationships", "1.0.0").entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return new CommandLine(new CheckInstrument())
                .setOut(new PrintWriter(out))
                .execute(arguments);
    }

    @Test
    void aSoundInstrumentIsSaidToBeSound() throws IOException {
        assertThat(check("--staff", "60", folder.toString())).isZero();
        assertThat(out.toString().strip())
                .isEqualTo(
                        folder + ": teacher-relationships 1.0.0 is sound: 50 items, languages en, es, fr, ar, zh, ru.");
    }

    @Test
    void anAuthorIsWarnedWhereASmallStaffGivesACombinationAway() throws IOException {
        assertThat(check("--staff", "40", folder.toString())).isZero();
        assertThat(out.toString())
                .contains("  warning: together the breakdowns have 12 combinations for 40 teachers,"
                        + " so that one may point at a person  ask fewer of them, or with fewer options");
    }
}
