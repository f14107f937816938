package org.rapport.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;

/** What is hidden in districts small enough to see why. Stored answers: 1 never, 2 seldom, 3 often, 4 always. */
class DisclosureCheckTest {
    private static final Subgroup A = new Subgroup("x", "a");
    private static final Subgroup B = new Subgroup("x", "b");
    private static final Unit DISTRICT = Unit.district("d");

    @Test
    void aLargeSchoolAloneIsShown() {
        DisclosureDecisions decided = check(mixed(new SmallDistrict().school("s", "d"), 20, "s", 1));
        assertThat(decided.hidden(Unit.school("s"), Subgroup.EVERYBODY, "responses"))
                .isNull();
        assertThat(decided.hidden(Unit.school("s"), A, "one")).isNull();
        assertThat(decided.hidden(DISTRICT, Subgroup.EVERYBODY, "both")).isNull();
    }

    @Test
    void tenAreShownAndNineAreNot() {
        assertThat(everybody(check(mixed(new SmallDistrict().school("s", "d"), 10, "s", 1)), "s"))
                .isNull();
        assertThat(everybody(check(mixed(new SmallDistrict().school("s", "d"), 9, "s", 1)), "s"))
                .isEqualTo(Suppression.TOO_FEW);
    }

    @Test
    void oneTinySchoolTakesTheSmallestOtherWithIt() {
        SmallDistrict district =
                new SmallDistrict().school("tiny", "d").school("small", "d").school("large", "d");
        DisclosureDecisions decided =
                check(mixed(mixed(mixed(district, 4, "tiny", 1), 12, "small", 1), 30, "large", 1));
        assertThat(everybody(decided, "tiny")).isEqualTo(Suppression.TOO_FEW);
        assertThat(everybody(decided, "small")).isEqualTo(Suppression.COMPLEMENTARY);
        assertThat(everybody(decided, "large")).isNull();
        assertThat(decided.hidden(DISTRICT, Subgroup.EVERYBODY, "responses")).isNull();
    }

    @Test
    void twoTinySchoolsThatCountTenTogetherHideNothingElse() {
        SmallDistrict district =
                new SmallDistrict().school("one", "d").school("two", "d").school("large", "d");
        DisclosureDecisions decided = check(mixed(mixed(mixed(district, 5, "one", 1), 5, "two", 1), 30, "large", 1));
        assertThat(everybody(decided, "one")).isEqualTo(Suppression.TOO_FEW);
        assertThat(everybody(decided, "large")).isNull();
    }

    @Test
    void aFewWhoDidNotTellTakeASubgroupWithThem() {
        SmallDistrict district = new SmallDistrict().school("s", "d");
        DisclosureDecisions decided = check(mixed(mixed(mixed(district, 20, "s", 1), 14, "s", 2), 3, "s", 0));
        assertThat(decided.hidden(Unit.school("s"), A, "responses")).isNull();
        assertThat(decided.hidden(Unit.school("s"), B, "responses")).isEqualTo(Suppression.COMPLEMENTARY);
        assertThat(everybody(decided, "s")).isNull();
    }

    @Test
    void whenAllAnswerAlikeTheAnswerIsHiddenAndTheNumberOfPeopleIsNot() {
        SmallDistrict district = new SmallDistrict().school("s", "d").people(15, "s", 4, 1, 1, 1);
        DisclosureDecisions decided = check(district.people(15, "s", 4, 3, 1, 1));
        assertThat(decided.hidden(Unit.school("s"), Subgroup.EVERYBODY, "one")).isEqualTo(Suppression.UNANIMOUS);
        assertThat(decided.hidden(Unit.school("s"), Subgroup.EVERYBODY, "two")).isNull();
        assertThat(everybody(decided, "s")).isNull();
    }

    @Test
    void allFavorableIsAlikeToo() {
        SmallDistrict district = new SmallDistrict().school("s", "d").people(15, "s", 4, 1, 1, 1);
        assertThat(check(district.people(15, "s", 3, 3, 1, 1)).hidden(Unit.school("s"), Subgroup.EVERYBODY, "one"))
                .isEqualTo(Suppression.UNANIMOUS);
    }

    @Test
    void aScaleIsHiddenWhereOneOfItsItemsIs() {
        SmallDistrict district = new SmallDistrict().school("s", "d").people(15, "s", 4, 1, 1, 1);
        assertThat(check(district.people(15, "s", 3, 3, 1, 1)).hidden(Unit.school("s"), Subgroup.EVERYBODY, "both"))
                .isEqualTo(Suppression.COMPLEMENTARY);
    }

    @Test
    void hiddenSchoolsThatAllAnswerAlikeTakeAnotherWithThem() {
        SmallDistrict district = new SmallDistrict()
                .school("one", "d")
                .school("two", "d")
                .school("small", "d")
                .school("large", "d")
                .people(6, "one", 4, 1, 1, 1)
                .people(6, "two", 4, 3, 1, 1); // together twelve people, and each of them said always
        DisclosureDecisions decided = check(mixed(mixed(district, 12, "small", 1), 30, "large", 1));
        assertThat(decided.hidden(Unit.school("small"), Subgroup.EVERYBODY, "one"))
                .isEqualTo(Suppression.COMPLEMENTARY);
        assertThat(decided.hidden(Unit.school("small"), Subgroup.EVERYBODY, "two"))
                .isNull();
        assertThat(decided.hidden(Unit.school("large"), Subgroup.EVERYBODY, "one"))
                .isNull();
    }

    @Test
    void anUnknownGroupIsNeverShown() {
        DisclosureDecisions decided = check(mixed(new SmallDistrict().school("s", "d"), 20, "s", 1));
        assertThat(decided.hidden(Unit.school("elsewhere"), Subgroup.EVERYBODY, "one"))
                .isEqualTo(Suppression.TOO_FEW);
    }

    /** People who answer in turn never and seldom, seldom and often, often and always, always and never. */
    private static SmallDistrict mixed(SmallDistrict district, int people, String school, int x) {
        for (int person = 0; person < people; person++) {
            district.people(1, school, 1 + person % 4, 1 + (person + 1) % 4, x, 1);
        }
        return district;
    }

    private static DisclosureDecisions check(SmallDistrict district) {
        return DisclosureCheck.check(district.lattice(), 10);
    }

    private static Suppression everybody(DisclosureDecisions decided, String school) {
        return decided.hidden(Unit.school(school), Subgroup.EVERYBODY, "responses");
    }
}
