package org.rapport.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Small tables of schools by grades (by genders), some in districts, with counts as in small schools. */
final class RandomTables {

    private RandomTables() {}

    static TableModel of(long seed) {
        Random random = new Random(seed);
        int schools = 2 + random.nextInt(3);
        Hierarchy bySchool = random.nextBoolean()
                ? Hierarchy.flat("school", names("s", schools))
                : new Hierarchy(
                        "school",
                        Map.of(
                                Hierarchy.TOTAL,
                                List.of("north", "south"),
                                "north",
                                names("n", schools - 1),
                                "south",
                                names("s", 2)));
        Hierarchy byGrade = Hierarchy.flat("grade", names("g", 2 + random.nextInt(2)));
        List<Hierarchy> dimensions = random.nextInt(3) > 0
                ? List.of(bySchool, byGrade)
                : List.of(bySchool, byGrade, Hierarchy.flat("gender", List.of("F", "M")));
        Map<List<String>, Long> atoms = new HashMap<>();
        int size = 4 + random.nextInt(30);
        for (List<String> atom : leaves(dimensions)) {
            atoms.put(atom, (long) Math.max(0, random.nextInt(size) - random.nextInt(4)));
        }
        return new CrossedTable(dimensions, atoms).model();
    }

    private static List<String> names(String letter, int count) {
        return IntStream.range(0, count).mapToObj(i -> letter + i).toList();
    }

    private static List<List<String>> leaves(List<Hierarchy> dimensions) {
        List<List<String>> keys = List.of(List.of());
        for (Hierarchy dimension : dimensions) {
            keys = keys.stream()
                    .flatMap(key -> dimension.leaves(Hierarchy.TOTAL).stream().map(leaf -> {
                        List<String> longer = new java.util.ArrayList<>(key);
                        longer.add(leaf);
                        return List.copyOf(longer);
                    }))
                    .toList();
        }
        return keys;
    }
}
