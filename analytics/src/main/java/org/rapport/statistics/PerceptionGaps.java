package org.rapport.statistics;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How differently teachers and students of the same schools see them: teachers minus students, both in percent of the
 * maximum possible (0 to 100). The questions differ in wording, so the plain gap describes and does not measure.
 *
 * <p>Per school the gap with Welch's interval, and the relative position D = û_T/τ_T − û_S/τ_S: each side's deviation from
 * its own average school in standard deviations of true school means, which does not depend on the wording;
 * SD(D) = √((1 − λ_S) + (1 − λ_T)). Over schools the mean gap with a t interval and the correlation of school means,
 * observed and freed of sampling error (cov/√(τ²_T τ²_S); above 1 is possible and is reported).
 *
 * <p>Only schools with two teachers and two students have a gap; the overall numbers use schools with the given minimum of
 * both. No such school: NO_DATA. A between variance of 0 on either side: no relative position.
 *
 * <p>References: Raudenbush and Bryk (2002); Lüdtke et al. (2009), doi:10.1016/j.cedpsych.2008.12.001; Kunter and Baumert
 * (2006), doi:10.1007/s10984-006-9015-7.
 *
 * @param overall NO_DATA or N_LT_2 when too few schools reach the minimum
 */
public record PerceptionGaps(
        Outcome<NullModel> students,
        Outcome<NullModel> teachers,
        SortedMap<String, Gap> bySchool,
        Outcome<Overall> overall) {

    /**
     * One school.
     *
     * @param welch no value when nobody differs from anybody on both sides
     * @param relativePosition D; null when the schools do not differ on one side
     * @param relativePositionSd null without the two models
     */
    public record Gap(
            Moments student,
            Moments teacher,
            double gap,
            Outcome<WelchDifference> welch,
            @Nullable Double relativePosition,
            @Nullable Double relativePositionSd) {

        /** Whether teachers see the school in another light than teachers of comparable schools do: |D| &gt; 1.96 SD. */
        public boolean isUnusual() {
            return relativePosition != null
                    && relativePositionSd != null
                    && Math.abs(relativePosition) > Confidence.Z * relativePositionSd;
        }
    }

    /**
     * Over schools.
     *
     * @param correlation of the school means; null when they do not vary on one side
     * @param disattenuated null when a between variance is 0
     */
    public record Overall(
            int schools,
            double meanGap,
            double standardError,
            Interval interval,
            @Nullable Double correlation,
            double covariance,
            @Nullable Double disattenuated) {}

    /** @param fewest respondents of either kind a school needs to count in the overall numbers */
    public static Outcome<PerceptionGaps> of(Map<String, Moments> students, Map<String, Moments> teachers, int fewest) {
        Outcome<NullModel> studentModel = NullModel.of(new TreeMap<>(students).values());
        Outcome<NullModel> teacherModel = NullModel.of(new TreeMap<>(teachers).values());
        SortedMap<String, Gap> gaps = new TreeMap<>();
        students.forEach((school, student) -> {
            Moments teacher = teachers.getOrDefault(school, Moments.NONE);
            if (student.n() >= 2 && teacher.n() >= 2) {
                gaps.put(school, gap(student, teacher, studentModel, teacherModel));
            }
        });
        if (gaps.isEmpty()) {
            return Outcome.none(Reason.NO_DATA, 0);
        }
        List<Gap> enough = gaps.values().stream()
                .filter(g -> g.student.n() >= fewest && g.teacher.n() >= fewest)
                .toList();
        return Outcome.of(
                new PerceptionGaps(studentModel, teacherModel, gaps, overall(enough, studentModel, teacherModel)),
                gaps.size());
    }

    private static Gap gap(
            Moments student, Moments teacher, Outcome<NullModel> studentModel, Outcome<NullModel> teacherModel) {
        double gap = teacher.mean() - student.mean();
        Outcome<WelchDifference> welch = WelchDifference.of(teacher, student);
        if (!studentModel.hasValue() || !teacherModel.hasValue()) {
            return new Gap(student, teacher, gap, welch, null, null);
        }
        NullModel s = studentModel.get();
        NullModel t = teacherModel.get();
        SchoolEffect studentEffect = s.effectOf(student);
        SchoolEffect teacherEffect = t.effectOf(teacher);
        Double position = s.tau2() == 0 || t.tau2() == 0
                ? null
                : teacherEffect.residual() / Math.sqrt(t.tau2()) - studentEffect.residual() / Math.sqrt(s.tau2());
        double sd = Math.sqrt((1 - studentEffect.reliability()) + (1 - teacherEffect.reliability()));
        return new Gap(student, teacher, gap, welch, position, sd);
    }

    private static Outcome<Overall> overall(List<Gap> gaps, Outcome<NullModel> students, Outcome<NullModel> teachers) {
        int j = gaps.size();
        if (j < 2) {
            return Outcome.none(j == 0 ? Reason.NO_DATA : Reason.N_LT_2, j);
        }
        CoMoments means = new CoMoments(2);
        gaps.forEach(g -> means.add(g.student.mean(), g.teacher.mean()));
        double[][] c = means.covariances();
        Moments gap = Moments.of(gaps.stream().mapToDouble(Gap::gap).toArray());
        double se = Math.sqrt(gap.variance() / j);
        double r = c[0][1] / Math.sqrt(c[0][0] * c[1][1]);
        double free = students.hasValue() && teachers.hasValue()
                ? c[0][1] / Math.sqrt(students.get().tau2() * teachers.get().tau2())
                : Double.NaN;
        return Outcome.of(
                new Overall(
                        j,
                        gap.mean(),
                        se,
                        Interval.around(gap.mean(), Confidence.t(j - 1.0) * se),
                        Double.isFinite(r) ? r : null,
                        c[0][1],
                        Double.isFinite(free) ? free : null),
                j);
    }
}
