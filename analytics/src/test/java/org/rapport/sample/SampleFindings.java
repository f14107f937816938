package org.rapport.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapport.aggregate.Finding;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.instrument.RespondentGroup;

/**
 * What the {@link SampleSchool} must give, worked out by hand from its list of answers; the sums stand beside the numbers.
 * The ends of intervals come from the formulas of docs/methodology.md, evaluated with SciPy 1.17.1 (norm.ppf, t.ppf).
 * Item keys: k = knows-me, i = ignores-me, h = has-time; keyed values of ignores-me are 5 − value.
 */
public final class SampleFindings {

    /** The address of a number. */
    public record Address(
            RespondentGroup respondents, Unit unit, Subgroup subgroup, String variable, String statistic) {

        public static Address of(Finding finding) {
            return new Address(
                    finding.respondents(), finding.unit(), finding.subgroup(), finding.variable(), finding.statistic());
        }

        /** Whether it follows from the answers of one group alone, by counting; what compares groups is tested elsewhere. */
        public boolean isCounted() {
            return COMPARING.stream().noneMatch(statistic::startsWith);
        }
    }

    private static final List<String> COMPARING = List.of(
            "school-effect",
            "agreement",
            "icc",
            "variance",
            "alpha.",
            "alpha-",
            "omega",
            "item-rest",
            "gap",
            "perception",
            "change",
            "earlier",
            "representativeness",
            "weights",
            "mean-weighted",
            "scale-score",
            "quality");

    public static final Unit OAK = Unit.school(SampleSchool.OAK);
    public static final Unit DISTRICT = Unit.district(SampleSchool.DISTRICT);
    public static final Subgroup GRADE_6 = new Subgroup("grade", "g6");
    public static final Subgroup GRADE_7 = new Subgroup("grade", "g7");

    private final RespondentGroup respondents;
    private final Unit unit;
    private final Subgroup subgroup;
    private final Map<Address, Double> expected = new LinkedHashMap<>();

    private SampleFindings(RespondentGroup respondents, Unit unit, Subgroup subgroup) {
        this.respondents = respondents;
        this.unit = unit;
        this.subgroup = subgroup;
    }

    /** Every number about all students of Oak Street School. */
    public static Map<Address, Double> oakStudents() {
        SampleFindings all = new SampleFindings(RespondentGroup.STUDENTS, OAK, Subgroup.EVERYBODY);
        // 5 + 4 + 2 + 1 + 5 + 2 + 1 + 1 + 2 = 23 who answered anything, and one who did not
        all.responses(23);
        all.add("responses", "n-empty", 1);
        all.add("responses", "enrolled", 30);
        all.add("responses", "response-rate", 100 * 23 / 30.0);
        // never 5; seldom 2; often 5 + 1 + 2 + 2; always 4 + 1; Σ = 5 + 4 + 30 + 20 = 59; Σ² = 5 + 8 + 90 + 80 = 183
        all.counts("knows-me", 5, 2, 10, 5);
        all.missing("knows-me", 1, 0);
        all.spread("knows-me", 22, 59, 183);
        all.add("knows-me", "median", 3);
        all.favorable("knows-me", 100 * 15 / 22.0, 57.32657664487702, 77.36596301064657); // often, always
        // never 4 + 1 + 2; seldom 5 + 1; often 2 + 2; always 5; Σ = 7 + 12 + 12 + 20 = 51; Σ² = 7 + 24 + 36 + 80 = 147
        all.counts("ignores-me", 7, 6, 4, 5);
        all.missing("ignores-me", 1, 0); // left before it
        all.spread("ignores-me", 22, 51, 147);
        all.add("ignores-me", "median", 2);
        all.favorable("ignores-me", 100 * 13 / 22.0, 48.12493663731014, 69.22133319045169); // never, seldom
        // never 5; seldom 1 + 2; often 5 + 1; always 4 + 2; Σ = 5 + 6 + 18 + 24 = 53; Σ² = 5 + 12 + 54 + 96 = 167
        all.counts("has-time", 5, 3, 6, 6);
        all.missing("has-time", 1, 0);
        all.add("has-time", "missing.dont-know", 2);
        all.spread("has-time", 20, 53, 167);
        all.add("has-time", "median", 3);
        all.favorable("has-time", 60, 47.15308151809691, 71.60456136615903); // 12 of 20
        // scores: 3 × 5, 4 × 4, 2 × 2 (of two answers), 3 × 1, 1 × 5, 3 × 2, 3 × 1 (of two), none × 1 (of one), 3 × 2
        // Σ = 15 + 16 + 4 + 3 + 5 + 6 + 3 + 6 = 58; Σ² = 45 + 64 + 8 + 9 + 5 + 18 + 9 + 18 = 176
        all.spread("bond", 22, 58, 176);
        all.interval("bond", 2.3962777700973756, 2.876449502629897);
        // below 2.5: 2 + 5 = 7 of 22
        all.share("bond", "percent-below-midpoint", 100 * 7 / 22.0, 22.63403698935342, 42.67342335512296);
        // favorable of answered: 15/15, 12/12, 0/4, 2/3, 0/15, 4/6, 2/2, 1/1, 4/6, together 40/64
        all.favorable("bond", 62.5, 53.41123524229793, 70.78551079976633);
        // the 19 who answered all three, Σ and Σ² of keyed values: k 51, 159; i 52, 170; h 50, 158; sum 153, 1431
        // squares: 159 − 51²/19 = 420/19, 526/19, 502/19 and 3780/19; 3/2 · (1 − 1448/3780)
        all.add("bond", "alpha", 1.5 * (1 - 1448 / 3780.0));
        all.add("bond", "percent-partial", 100 * 3 / 22.0);
        return all.expected;
    }

    /** Every number about grade 6 of Oak Street School: 5 + 4 + 2 + 1 = 12 students. */
    public static Map<Address, Double> oakGrade6() {
        SampleFindings grade = new SampleFindings(RespondentGroup.STUDENTS, OAK, GRADE_6);
        grade.responses(12);
        // Σ = 2·2 + 6·3 + 4·4 = 38; Σ² = 8 + 54 + 64 = 126
        grade.counts("knows-me", 0, 2, 6, 4);
        grade.missing("knows-me", 0, 0);
        grade.spread("knows-me", 12, 38, 126);
        grade.add("knows-me", "median", 3);
        grade.favorable("knows-me", 100 * 10 / 12.0, 55.19691377470267, 95.30348578161461);
        // Σ = 5·1 + 5·2 + 2·3 = 21; Σ² = 5 + 20 + 18 = 43
        grade.counts("ignores-me", 5, 5, 2, 0);
        grade.missing("ignores-me", 0, 0);
        grade.spread("ignores-me", 12, 21, 43);
        grade.add("ignores-me", "median", 2);
        grade.favorable("ignores-me", 100 * 10 / 12.0, 55.19691377470267, 95.30348578161461);
        // Σ = 1·2 + 5·3 + 4·4 = 33; Σ² = 4 + 45 + 64 = 113
        grade.counts("has-time", 0, 1, 5, 4);
        grade.missing("has-time", 0, 0);
        grade.add("has-time", "missing.dont-know", 2);
        grade.spread("has-time", 10, 33, 113);
        grade.add("has-time", "median", 3);
        grade.favorable("has-time", 90, 59.58499732047615, 98.21237869049271);
        // scores 3 × 5, 4 × 4, 2 × 2, 3 × 1: Σ = 38; Σ² = 45 + 64 + 8 + 9 = 126
        grade.spread("bond", 12, 38, 126);
        grade.interval("bond", 2.710636069845051, 3.622697263488282);
        grade.share("bond", "percent-below-midpoint", 100 * 2 / 12.0, 4.696514218385378, 44.80308622529734);
        // 15/15, 12/12, 0/4, 2/3
        grade.favorable("bond", 100 * 29 / 34.0, 62.14111049647414, 95.3477238869914);
        // ten complete cases: k 34, 118; i 35, 125; h 33, 113; sum 102, 1062 → 2.4 + 2.5 + 4.1 = 9 of 21.6
        grade.add("bond", "alpha", 1.5 * (1 - 9 / 21.6));
        grade.add("bond", "percent-partial", 100 * 2 / 12.0);
        return grade.expected;
    }

    /** Every number about the teachers of Oak Street School. */
    public static Map<Address, Double> oakTeachers() {
        SampleFindings all = new SampleFindings(RespondentGroup.TEACHERS, OAK, Subgroup.EVERYBODY);
        all.responses(12);
        all.add("responses", "n-empty", 0);
        all.add("responses", "enrolled", 15);
        all.add("responses", "response-rate", 80);
        // Σ = 1·2 + 7·3 + 4·4 = 39; Σ² = 4 + 63 + 64 = 131
        all.counts("know-students", 0, 1, 7, 4);
        all.missing("know-students", 0, 0);
        all.spread("know-students", 12, 39, 131);
        all.add("know-students", "median", 3);
        // of 15 that 12 of them come from: P(11 or more) is 4/455 if 11 are favorable, 37/455 if 12 are; 14 are
        // possible
        all.favorable("know-students", 100 * 11 / 12.0, 80, 100 * 14 / 15.0);
        // Σ = 5·1 + 6·2 + 1·3 = 20; Σ² = 5 + 24 + 9 = 38
        all.counts("ignore-students", 5, 6, 1, 0);
        all.missing("ignore-students", 0, 0);
        all.spread("ignore-students", 12, 20, 38);
        all.add("ignore-students", "median", 2);
        all.favorable("ignore-students", 100 * 11 / 12.0, 80, 100 * 14 / 15.0);
        // Σ = 1·2 + 6·3 + 4·4 = 36; Σ² = 4 + 54 + 64 = 122
        all.counts("have-time", 0, 1, 6, 4);
        all.missing("have-time", 1, 0);
        all.add("have-time", "missing.dont-know", 0);
        all.spread("have-time", 11, 36, 122);
        all.add("have-time", "median", 3);
        // of 15 that 11 come from: P(10 or more) is 5/1365 if 10 are favorable, 45/1365 if 11 are
        all.favorable("have-time", 100 * 10 / 11.0, 100 * 11 / 15.0, 100 * 14 / 15.0);
        // scores 3 × 6, 4 × 4, 2 × 1, 3 × 1: Σ = 39; Σ² = 54 + 64 + 4 + 9 = 131
        all.spread("bond", 12, 39, 131);
        all.interval("bond", 3.0733801093148854, 3.4266198906851146);
        all.share("bond", "percent-below-midpoint", 100 / 12.0, 100 / 15.0, 20);
        // 18/18, 12/12, 0/2, 2/3
        all.favorable("bond", 100 * 32 / 35.0, 83.82669520104515, 95.64307909856811);
        // eleven complete cases: k 37, 127; i 38, 134; h 36, 122; sum 111, 1143 → 28 + 30 + 46 = 104 of 252 elevenths
        all.add("bond", "alpha", 1.5 * (1 - 104 / 252.0));
        all.add("bond", "percent-partial", 100 / 12.0);
        return all.expected;
    }

    /** Some numbers about all students of the district, the two tiny schools included. */
    public static Map<Address, Double> districtStudents() {
        SampleFindings all = new SampleFindings(RespondentGroup.STUDENTS, DISTRICT, Subgroup.EVERYBODY);
        all.responses(34); // 23 + 6 + 5
        all.add("responses", "enrolled", 43); // 30 + 7 + 6
        // never 5 + 2; seldom 2 + 2; often 10 + 1 + 1; always 5 + 3 + 2; Σ = 7 + 8 + 36 + 40 = 91; Σ² = 7 + 16 + 108 +
        // 160
        all.counts("knows-me", 7, 4, 12, 10);
        all.spread("knows-me", 33, 91, 291);
        // Oak 58; Hill 1·2 + 4·3 + 3; Mill 8/3 + 2 · 11/3 + 2·2; together 58 + 17 + 14 = 89
        all.add("bond", "n", 33);
        all.add("bond", "mean", 89 / 33.0);
        return all.expected;
    }

    private void add(String variable, String statistic, double value) {
        expected.put(new Address(respondents, unit, subgroup, variable, statistic), value);
    }

    private void responses(int n) {
        add("responses", "n", n);
    }

    private void counts(String item, int... counts) {
        int n = java.util.Arrays.stream(counts).sum();
        List<String> codes = List.of("never", "seldom", "often", "always");
        for (int option = 0; option < counts.length; option++) {
            add(item, "count." + codes.get(option), counts[option]);
            add(item, "percent." + codes.get(option), 100.0 * counts[option] / n);
        }
    }

    private void missing(String item, int skipped, int notShown) {
        add(item, "missing.skipped", skipped);
        add(item, "missing.not-shown", notShown);
    }

    private void spread(String variable, int n, double sum, double squares) {
        add(variable, "n", n);
        add(variable, "mean", sum / n);
        add(variable, "sd", Math.sqrt((squares - sum * sum / n) / (n - 1)));
    }

    private void interval(String scale, double lower, double upper) {
        add(scale, "mean.lower", lower);
        add(scale, "mean.upper", upper);
    }

    private void favorable(String variable, double percent, double lower, double upper) {
        share(variable, "percent-favorable", percent, lower, upper);
    }

    private void share(String variable, String statistic, double percent, double lower, double upper) {
        add(variable, statistic, percent);
        add(variable, statistic + ".lower", lower);
        add(variable, statistic + ".upper", upper);
    }
}
