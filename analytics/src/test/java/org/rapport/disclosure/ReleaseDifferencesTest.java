package org.rapport.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReleaseDifferencesTest {

    private static final Map<String, Long> ATOMS = atoms();

    private static Map<String, Long> atoms() {
        Map<String, Long> atoms = new LinkedHashMap<>();
        atoms.put("girls", 40L);
        atoms.put("boys", 30L);
        atoms.put("late girls", 3L);
        atoms.put("late boys", 12L);
        return atoms;
    }

    @Test
    void aTotalAndAllButAFewGiveTheFewAway() {
        ReleaseDifferences releases = new ReleaseDifferences(
                ATOMS, Map.of("girls now", Set.of("girls", "late girls"), "girls before", Set.of("girls")), 10);

        assertThat(releases.smallDifferences())
                .containsExactly(
                        new ReleaseDifferences.SmallDifference("girls now", "girls before", List.of("late girls"), 3));
        assertThat(releases.unsafeAtoms()).containsExactly("late girls");
        assertThat(releases.interval("late girls")).isEqualTo(new FeasibilityInterval(3, 3));
        assertThat(releases.isSafe()).isFalse();
    }

    @Test
    void threeReleasesCanGiveAwayWhatNoTwoDo() {
        // all now − boys now − girls before = late girls, although no release contains another but for many
        Map<String, Set<String>> published = new LinkedHashMap<>();
        published.put("all now", ATOMS.keySet());
        published.put("boys now", Set.of("boys", "late boys"));
        published.put("girls before", Set.of("girls"));
        ReleaseDifferences releases = new ReleaseDifferences(ATOMS, published, 10);

        assertThat(releases.smallDifferences()).isEmpty();
        assertThat(releases.rank()).isEqualTo(3);
        assertThat(releases.unsafeAtoms()).containsExactly("late girls");
        assertThat(releases.determines(Set.of("late girls"))).isTrue();
        assertThat(releases.determines(Set.of("late boys"))).isFalse();
        assertThat(releases.isSafe()).isFalse();
    }

    @Test
    void largeDifferencesAreHarmless() {
        ReleaseDifferences releases = new ReleaseDifferences(
                ATOMS, Map.of("boys now", Set.of("boys", "late boys"), "boys before", Set.of("boys")), 10);

        assertThat(releases.isSafe()).isTrue();
        assertThat(releases.determinedAtoms()).containsExactly("boys", "late boys");
    }

    @Test
    void aSmallPublicationIsFoundByItself() {
        ReleaseDifferences releases = new ReleaseDifferences(ATOMS, Map.of("the late", Set.of("late girls")), 10);

        assertThat(releases.directlySmall()).containsExactly("the late");
    }

    @Test
    void aCellComesOutAgainOnlyWithAGroupOfItsOwn() {
        assertThat(ReleaseDifferences.mayBeReleasedAgain(40, 40, 10)).isTrue();
        assertThat(ReleaseDifferences.mayBeReleasedAgain(40, 41, 10)).isFalse();
        assertThat(ReleaseDifferences.mayBeReleasedAgain(40, 50, 10)).isTrue();
        assertThat(ReleaseDifferences.mayBeReleasedAgain(40, 39, 10)).isFalse();
    }
}
