package org.rapport.administration;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.fielding.School;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.RespondentGroup;
import org.rapport.instrument.ThinBreakdowns;
import org.rapport.instrument.Warning;

/**
 * Staffs so small that what teachers say about themselves could point at one of them.
 *
 * @param schools with such a staff, the smallest first
 * @param smallest what the instrument's questions mean for the first of them
 */
public record SmallStaffs(List<School> schools, List<Warning> smallest) {

    private static final SmallStaffs NONE = new SmallStaffs(List.of(), List.of());

    /** @param forTeachers null when teachers are not asked */
    static SmallStaffs of(@Nullable Instrument forTeachers, List<School> schools) {
        if (forTeachers == null) {
            return NONE;
        }
        List<School> small = schools.stream()
                .filter(school -> staff(school) > 0)
                .filter(school ->
                        !ThinBreakdowns.warnings(forTeachers, staff(school)).isEmpty())
                .sorted(Comparator.comparingInt(SmallStaffs::staff).thenComparing(School::name))
                .toList();
        return small.isEmpty()
                ? NONE
                : new SmallStaffs(small, ThinBreakdowns.warnings(forTeachers, staff(small.getFirst())));
    }

    /** Those of an administration, as far as somebody may see it. */
    public static SmallStaffs of(OpenAdministration administration) {
        return of(
                Optional.ofNullable(administration.instruments().get(RespondentGroup.TEACHERS))
                        .map(stored -> stored.instrument())
                        .orElse(null),
                administration.schools());
    }

    private static int staff(School school) {
        Integer teachers = school.teachersEnrolled();
        return teachers == null ? 0 : teachers;
    }

    public boolean isEmpty() {
        return schools.isEmpty();
    }

    /** For example {@code Alder Elementary with 12 teachers}. */
    public String first() {
        School school = schools.getFirst();
        return school.name() + " with " + (staff(school) == 1 ? "one teacher" : staff(school) + " teachers");
    }

    /** Tells this warning from another one: who has seen it need not see it again. */
    public String seal() {
        return Integer.toHexString(Objects.hash(schools, smallest));
    }
}
