package org.rapport.sample;

import java.util.List;
import java.util.Objects;
import org.rapport.fielding.School;
import org.rapport.instrument.RespondentGroup;

/** The twelve schools of the {@link SampleDistrict}: six elementary, two middle, two high, and two so small that they cannot be shown. */
final class SampleSchools {

    /**
     * @param studentShare which share of the students answered the closed survey
     * @param teacherShare which share of the teachers answered the closed survey
     */
    record Invented(School school, int lowestGrade, int highestGrade, double studentShare, double teacherShare) {

        /** Grades are filled one after the other in turn. */
        int grade(int person) {
            return lowestGrade + person % (highestGrade - lowestGrade + 1);
        }

        /** How many people answered; fewer so far in the survey that is open. */
        int answered(RespondentGroup respondents, int wave) {
            boolean students = respondents == RespondentGroup.STUDENTS;
            int enrolled = Objects.requireNonNull(students ? school.studentsEnrolled() : school.teachersEnrolled());
            double share = (students ? studentShare : teacherShare) * (wave == 1 ? 1 : 0.94);
            return (int) Math.round(enrolled * share);
        }
    }

    static final List<Invented> ALL = List.of(
            school("willow-creek", "Willow Creek Elementary", 3, 5, 190, 18, 0.91, 0.89),
            school("maple-grove", "Maple Grove Elementary", 3, 5, 175, 16, 0.88, 0.88),
            school("otter-ridge", "Otter Ridge Elementary", 3, 5, 160, 15, 0.82, 0.93),
            school("sunnyside", "Sunnyside Elementary", 3, 5, 140, 14, 0.94, 0.93),
            school("harbor-view", "Harbor View Elementary", 3, 5, 210, 19, 0.76, 0.84),
            school("juniper", "Juniper Elementary", 3, 5, 120, 9, 0.95, 0.89),
            school("ferry-road", "Ferry Road Middle School", 6, 8, 320, 26, 0.78, 0.85),
            school("cedar-hollow", "Cedar Hollow Middle School", 6, 8, 290, 24, 0.85, 0.79),
            school("riverbend-high", "Riverbend High School", 9, 12, 520, 45, 0.66, 0.71),
            school("north-fork", "North Fork High School", 9, 12, 390, 33, 0.62, 0.74),
            school("quarry-lane", "Quarry Lane School", 3, 5, 14, 2, 0.86, 1),
            school("upper-bend", "Upper Bend School", 3, 5, 8, 2, 0.88, 1));

    private SampleSchools() {}

    private static Invented school(
            String code,
            String name,
            int lowest,
            int highest,
            int students,
            int teachers,
            double studentShare,
            double teacherShare) {
        School school = new School(0, code, name, SampleDistrict.CODE, SampleDistrict.NAME, students, teachers);
        return new Invented(school, lowest, highest, studentShare, teacherShare);
    }
}
