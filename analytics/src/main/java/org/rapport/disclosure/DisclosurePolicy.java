package org.rapport.disclosure;

import java.util.Locale;
import org.rapport.instrument.RespondentGroup;

/**
 * Under which rules numbers are shown to an audience. Every report prints the policy it was made under.
 *
 * @param audience who reads
 * @param leastStudents the least number of students in a shown group, never below 5
 * @param leastTeachers the least number of teachers in a shown group, never below 5
 * @param countsShown whether exact counts stand beside percentages; if not, counts are banded and percentages coded
 */
public record DisclosurePolicy(Audience audience, int leastStudents, int leastTeachers, boolean countsShown) {

    public enum Audience {
        SCHOOL,
        PUBLIC;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A school's own administrators: groups of ten or more. */
    public static final DisclosurePolicy SCHOOL = new DisclosurePolicy(Audience.SCHOOL, 10, 10, true);

    /** Everybody: groups of ten or more, counts in bands, extreme percentages coded. */
    public static final DisclosurePolicy PUBLIC = new DisclosurePolicy(Audience.PUBLIC, 10, 10, false);

    /** The policy of an audience by its id: {@code school} or {@code public}. */
    public static DisclosurePolicy of(String audience) {
        return switch (Audience.valueOf(audience.toUpperCase(Locale.ROOT))) {
            case SCHOOL -> SCHOOL;
            case PUBLIC -> PUBLIC;
        };
    }

    /** The least number of people of a respondent group in a shown group. */
    public int least(RespondentGroup respondents) {
        return respondents == RespondentGroup.STUDENTS ? leastStudents : leastTeachers;
    }

    public DisclosurePolicy {
        if (leastStudents < 5 || leastTeachers < 5) {
            throw new IllegalArgumentException("No policy shows groups of fewer than 5, got " + leastStudents
                    + " students and " + leastTeachers + " teachers");
        }
    }
}
