package org.rapport.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every statistic leads to its section, class and reference in docs/methodology.md. */
public class FindingTableTest {
    private static final Path DOCUMENT = Path.of("../docs/methodology.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]+`) \\| ([\\d.–]+) \\| `(\\w+)` \\|$");

    /** One line of the table. */
    private record Row(List<Pattern> statistics, String section, String className) {}

    /** Those of these statistics that the table does not know. */
    public static Set<String> unexplained(Set<String> statistics) throws IOException {
        List<Pattern> known =
                rows().stream().flatMap(row -> row.statistics().stream()).toList();
        Set<String> unexplained = new TreeSet<>(statistics);
        unexplained.removeIf(statistic ->
                known.stream().anyMatch(pattern -> pattern.matcher(statistic).matches()));
        return unexplained;
    }

    /** What the table explains and none of these statistics is. */
    public static Set<String> absent(Set<String> statistics) throws IOException {
        Set<String> absent = new TreeSet<>();
        for (Row row : rows()) {
            for (Pattern known : row.statistics()) {
                if (statistics.stream()
                        .noneMatch(statistic -> known.matcher(statistic).matches())) {
                    absent.add(known.pattern());
                }
            }
        }
        return absent;
    }

    @Test
    void everySectionOfTheTableExistsNamesTheClassAndGivesAReference() throws IOException {
        String document = Files.readString(DOCUMENT);
        List<String> faults = new ArrayList<>();
        for (Row row : rows()) {
            String section = section(document, row.section());
            boolean counted = row.className().equals("Estimate");
            if (section.isEmpty()) {
                faults.add("no section " + row.section());
            } else if (!counted && !section.contains("`" + row.className() + "`")) {
                faults.add(row.section() + " does not name " + row.className());
            } else if (!counted
                    && !Pattern.compile("(19|20)\\d\\d").matcher(section).find()) {
                faults.add(row.section() + " gives no reference");
            }
            if (getClass().getResource("/org/rapport/statistics/" + row.className() + ".class") == null) {
                faults.add("no class " + row.className());
            }
        }
        assertThat(faults).isEmpty();
        assertThat(rows()).hasSizeGreaterThan(40);
    }

    @Test
    void everyStatisticOfTheTableIsInTheListOfFindings() throws IOException {
        String findings = Files.readString(Path.of("../docs/findings.md"));
        List<String> families = rows().stream()
                .flatMap(row -> row.statistics().stream())
                .map(pattern -> pattern.pattern().replaceAll("[\\\\\\[].*", ""))
                .map(name -> name.replaceAll("\\.(lower|upper|p|error|sd)$", ""))
                .distinct()
                .toList();
        assertThat(families).allMatch(findings::contains);
    }

    @Test
    void aStatisticThatIsInNoRowIsUnexplained() throws IOException {
        assertThat(unexplained(Set.of("count.never", "gap.g.lower", "dif.effect.belonging", "made-up")))
                .containsExactly("made-up");
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        Matcher row = ROW.matcher(Files.readString(DOCUMENT));
        while (row.find()) {
            List<Pattern> statistics = new ArrayList<>();
            for (String name : row.group(1).replace("`", "").split(", ")) {
                statistics.add(Pattern.compile(name.replace(".", "\\.")
                        .replaceAll("CODE|SCALE|BREAKDOWN|LEVEL|SCORE", "[\\\\p{L}\\\\p{N} _-]+")));
            }
            rows.add(new Row(statistics, row.group(2), row.group(3)));
        }
        return rows;
    }

    /** The text of a section, that of its subsections included. */
    private static String section(String document, String number) {
        Matcher start =
                Pattern.compile("(?m)^(#+) " + Pattern.quote(number) + " ").matcher(document);
        if (!start.find()) {
            return "";
        }
        Matcher end =
                Pattern.compile("(?m)^#{1," + start.group(1).length() + "} ").matcher(document);
        return document.substring(start.start(), end.find(start.end()) ? end.start() : document.length());
    }
}
