package org.rapport.instrument;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Tells an author what could have been written: all of a few names, the nearest ones of many. */
final class Choice {

    private static final int FEW = 8;
    private static final int NEAREST = 3;

    private Choice() {}

    /** For example {@code one of: mean, sum}. */
    static String among(Collection<String> known, String written) {
        if (known.isEmpty()) {
            return "it above first: there is none yet";
        }
        if (known.size() == 1) {
            return known.iterator().next();
        }
        if (known.size() <= FEW) {
            return "one of: " + String.join(", ", known.stream().sorted().toList());
        }
        List<String> nearest = known.stream()
                .sorted(Comparator.<String>comparingInt(name -> distance(name, written))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NEAREST)
                .toList();
        return "a known one, such as " + String.join(", ", nearest);
    }

    /** Levenshtein's distance: the least number of letters to insert, delete or replace. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
