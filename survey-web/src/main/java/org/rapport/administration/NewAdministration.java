package org.rapport.administration;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An administration as somebody filled it in.
 *
 * @param opens the first day, as the browser writes dates; empty for today
 * @param closes the last day, whole; empty for no end yet
 * @param students the id of the students' instrument; empty when students are not asked
 * @param teachers the id of the teachers' instrument; empty when teachers are not asked
 * @param schools lines of {@link SchoolList}
 */
public record NewAdministration(
        String name,
        String opens,
        String closes,
        String anonymity,
        String policy,
        String students,
        String teachers,
        String schools) {

    static final NewAdministration BLANK = new NewAdministration(
            "",
            LocalDate.now().toString(),
            "",
            "anonymous",
            "school",
            "student-relationships",
            "teacher-relationships",
            "");

    public NewAdministration {
        name = text(name).strip();
        opens = text(opens);
        closes = text(closes);
        anonymity = text(anonymity);
        policy = text(policy);
        students = text(students);
        teachers = text(teachers);
        schools = text(schools);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    NewAdministration withSchools(String text) {
        return new NewAdministration(name, opens, closes, anonymity, policy, students, teachers, text);
    }

    Optional<LocalDate> firstDay() {
        return date(opens);
    }

    Optional<LocalDate> lastDay() {
        return date(closes);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    /** What is wrong, by field; the schools have their own list. */
    Map<String, String> problems(boolean nameIsTaken) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > 120) {
            problems.put("name", "Give it a name of up to 120 characters, such as Spring 2027.");
        } else if (nameIsTaken) {
            problems.put("name", "There is an administration of this name: choose another one.");
        }
        datesProblems(problems);
        if (students.isEmpty() && teachers.isEmpty()) {
            problems.put("students", "Choose an instrument for students, for teachers, or for both.");
        }
        return problems;
    }

    private void datesProblems(Map<String, String> problems) {
        if (firstDay().isEmpty()) {
            problems.put("opens", "Write the first day as year-month-day, such as 2027-03-01.");
        }
        if (!closes.isBlank() && lastDay().isEmpty()) {
            problems.put("closes", "Write the last day as year-month-day, such as 2027-03-19, or leave it empty.");
        }
        if (lastDay().isPresent()
                && firstDay().filter(first -> first.isAfter(lastDay().get())).isPresent()) {
            problems.put("closes", "The last day is before the first.");
        }
    }

    List<String> instruments() {
        return List.of(students, teachers).stream().filter(id -> !id.isEmpty()).toList();
    }
}
