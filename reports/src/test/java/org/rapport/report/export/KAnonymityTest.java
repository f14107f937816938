package org.rapport.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KAnonymityTest {

    private static Coarsening coarsening(int k, List<List<String>> people) {
        KAnonymity anonymity = new KAnonymity(k);
        people.forEach(anonymity::add);
        return anonymity.coarsening();
    }

    private static List<List<String>> times(int count, String... values) {
        List<List<String>> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(List.of(values));
        }
        return people;
    }

    @SafeVarargs
    private static List<List<String>> all(List<List<String>>... groups) {
        List<List<String>> people = new ArrayList<>();
        for (List<List<String>> group : groups) {
            people.addAll(group);
        }
        return people;
    }

    @Test
    void largeGroupsStayAsTheyAre() {
        Coarsening coarsening = coarsening(10, all(times(10, "a", "girl"), times(12, "a", "boy")));
        assertThat(coarsening).isEqualTo(new Coarsening(10, List.of(), Map.of(), 0));
    }

    @Test
    void aSmallCategoryTakesTheNextSmallestAlongSoThatItIsNotAloneInOther() {
        Coarsening coarsening =
                coarsening(10, all(times(30, "a", "girl"), times(20, "a", "boy"), times(3, "a", "another")));
        assertThat(coarsening.merged()).isEqualTo(Map.of(1, List.of("another", "boy")));
        assertThat(coarsening.dropped()).isEmpty();
    }

    @Test
    void aColumnIsLeftEmptyWhereCategoriesAreLargeButCombinationsAreSmall() {
        List<List<String>> people = new ArrayList<>();
        for (int school = 0; school < 6; school++) {
            people.addAll(times(8, "school-" + school, "girl"));
            people.addAll(times(8, "school-" + school, "boy"));
        }
        Coarsening coarsening = coarsening(10, people);
        assertThat(coarsening.merged()).isEmpty();
        assertThat(coarsening.dropped()).hasSize(1);
    }

    @Test
    void aFileOfFewerPeopleIsWithheld() {
        assertThat(coarsening(10, times(9, "a", "girl")).rowsWithheld()).isEqualTo(9);
    }

    @Test
    void noOnesCombinationIsSharedByFewerThanKInAnyOfAThousandRandomSchools() {
        Random random = new Random(7);
        for (int trial = 0; trial < 1000; trial++) {
            List<List<String>> people = new ArrayList<>();
            int size = 10 + random.nextInt(200);
            for (int i = 0; i < size; i++) {
                double u = random.nextDouble();
                people.add(List.of("s" + random.nextInt(3), "g" + random.nextInt(3), "l" + (int) (8 * u * u * u)));
            }
            Coarsening coarsening = coarsening(10, people);
            Map<List<String>, Integer> counts = new HashMap<>();
            people.forEach(person -> counts.merge(coarsening.apply(person), 1, Integer::sum));
            assertThat(counts.values()).allMatch(count -> count >= 10);
        }
    }

    @Test
    void aKOfOneIsNoAnonymity() {
        assertThatThrownBy(() -> new KAnonymity(1))
                .hasMessage("k-anonymity needs at least 2 people in a combination, got 1");
    }
}
