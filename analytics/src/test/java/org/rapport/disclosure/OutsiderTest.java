package org.rapport.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who has all that is published cannot work out what is not. */
class OutsiderTest {
    private static final int LEAST = 10;
    private static final int DISTRICTS = 600;

    @Test
    void nothingHiddenCanBeWorkedOut() {
        Map<Long, List<String>> leaks = new TreeMap<>();
        for (long seed = 1; seed <= DISTRICTS; seed++) {
            Lattice lattice = SmallDistrict.random(seed).lattice();
            DisclosureDecisions pattern = DisclosureCheck.check(lattice, LEAST);
            List<String> found = new Outsider(
                            lattice, LEAST, (group, variable) -> isShown(lattice, pattern, group, variable))
                    .findings();
            if (!found.isEmpty()) {
                leaks.put(seed, found);
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void aLeakIsFound() {
        int leaking = 0;
        int tried = 0;
        for (long seed = 1; seed <= 100; seed++) {
            Lattice lattice = SmallDistrict.random(seed).lattice();
            DisclosureDecisions pattern = DisclosureCheck.check(lattice, LEAST);
            int forgotten = complementary(lattice, pattern);
            if (forgotten >= 0) {
                tried++;
                List<String> found = new Outsider(
                                lattice,
                                LEAST,
                                (group, variable) -> variable == 0 && group == forgotten
                                        || isShown(lattice, pattern, group, variable))
                        .findings();
                leaking += found.isEmpty() ? 0 : 1;
            }
        }
        assertThat(tried).isGreaterThan(30);
        assertThat(leaking)
                .isGreaterThan(tried / 2); // the other times more is hidden than the shortest way to it needs
    }

    @Test
    void withoutComplementarySuppressionSubtractionIsEnough() {
        SmallDistrict district = new SmallDistrict().school("large", "d").school("tiny", "d");
        district.people(20, "large", 1, 2, 1, 1).people(20, "large", 3, 3, 1, 1);
        district.people(2, "tiny", 1, 2, 1, 1).people(2, "tiny", 4, 2, 1, 1);
        Lattice lattice = district.lattice();
        assertThat(new Outsider(lattice, LEAST, (group, variable) -> lattice.n(group, 0) >= LEAST).findings())
                .contains("subtracted: responses of SCHOOL:tiny/(n=4)", "solved: one of SCHOOL:tiny/(n=4)");
    }

    private static boolean isShown(Lattice lattice, DisclosureDecisions pattern, int group, int variable) {
        Lattice.Group one = lattice.groups().get(group);
        return pattern.hidden(one.unit(), one.subgroup(), lattice.variables().get(variable)) == null;
    }

    /** A group whose respondents are hidden for the sake of others only; −1 where there is none. */
    private static int complementary(Lattice lattice, DisclosureDecisions pattern) {
        for (int group = 0; group < lattice.groups().size(); group++) {
            Lattice.Group one = lattice.groups().get(group);
            if (!one.subgroup().code().equals(Lattice.NOT_TOLD)
                    && lattice.n(group, 0) >= LEAST
                    && pattern.hidden(one.unit(), one.subgroup(), "responses") == Suppression.COMPLEMENTARY) {
                return group;
            }
        }
        return -1;
    }
}
