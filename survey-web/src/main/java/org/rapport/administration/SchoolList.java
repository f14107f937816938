package org.rapport.administration;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.fielding.School;

/**
 * The schools of an administration as somebody wrote them down: lines of {@code district,school,name,students,teachers}, of
 * which the first two are codes that stay the same from year to year, and the last two may be empty.
 *
 * @param schools the good lines
 * @param problems every fault with its line and its remedy
 */
record SchoolList(List<School> schools, List<String> problems) {

    private static final List<String> COLUMNS = List.of("district", "school", "name", "students", "teachers");
    private static final String HEADER = String.join(",", COLUMNS);
    private static final int MOST_PEOPLE = 100_000;

    static SchoolList read(String text) {
        var reading = new Reading();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            records.forEach(reading::take);
        } catch (CsvParseException broken) {
            reading.problems.add("The text cannot be read as CSV (" + broken.getMessage()
                    + "): look for a quotation mark without its partner.");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return reading.end();
    }

    /** What people paste comes from a file with commas or semicolons, or from a spreadsheet with tabs. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.contains("\t") ? '\t' : first.contains(";") ? ';' : ',';
    }

    /** The state of one pass over the lines. */
    private static final class Reading {
        private final List<School> schools = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private final Map<String, Long> lineOf = new HashMap<>();

        void take(CsvRecord line) {
            if (isHeader(line) || line.getFields().stream().allMatch(String::isBlank)) {
                return;
            }
            int before = problems.size();
            if (line.getFieldCount() > COLUMNS.size()) {
                problem(
                        line,
                        "has %d columns: write %s, and put a name with a comma in quotation marks."
                                .formatted(line.getFieldCount(), HEADER));
                return;
            }
            String district = required(line, 0);
            String code = required(line, 1);
            String name = required(line, 2);
            Integer students = people(line, 3);
            Integer teachers = people(line, 4);
            Long earlier = lineOf.putIfAbsent(code, line.getStartingLineNumber());
            if (earlier != null && !code.isEmpty()) {
                problem(
                        line,
                        "school \"%s\" is on line %d already: give each school one line.".formatted(code, earlier));
            }
            if (problems.size() == before) {
                schools.add(new School(0, code, name, district, district, students, teachers));
            }
        }

        SchoolList end() {
            if (schools.isEmpty() && problems.isEmpty()) {
                problems.add("There is no school yet: write one line a school, as " + HEADER + ".");
            }
            return new SchoolList(List.copyOf(schools), List.copyOf(problems));
        }

        private static boolean isHeader(CsvRecord line) {
            return line.getStartingLineNumber() == 1
                    && field(line, 0).toLowerCase(Locale.ROOT).equals("district");
        }

        private String required(CsvRecord line, int column) {
            String value = field(line, column);
            if (value.isEmpty()) {
                problem(line, "%s is empty: write %s.".formatted(COLUMNS.get(column), HEADER));
            }
            return value;
        }

        private @Nullable Integer people(CsvRecord line, int column) {
            String value = field(line, column);
            if (value.isEmpty()) {
                return null;
            }
            if (value.matches("\\d{1,6}") && Integer.parseInt(value) <= MOST_PEOPLE) {
                return Integer.valueOf(value);
            }
            problem(
                    line,
                    "%s is \"%s\": write a whole number up to 100000, or leave it empty."
                            .formatted(COLUMNS.get(column), value));
            return null;
        }

        private static String field(CsvRecord line, int column) {
            return column < line.getFieldCount() ? line.getField(column).strip() : "";
        }

        private void problem(CsvRecord line, String what) {
            problems.add("line %d: %s".formatted(line.getStartingLineNumber(), what));
        }
    }
}
