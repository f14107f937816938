package org.rapport.instrument;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Response options as the file declares them.
 *
 * @param favorable the codes declared favorable for items that are keyed positively; empty where nothing is declared
 */
record OptionSet(ResponseOptions options, Set<String> favorable) {

    /**
     * The codes that count as favorable where the item declares none: the flagged ones, otherwise the upper two of three or more
     * scored options, the upper one of two. For an item keyed in reverse, the same from the other end.
     */
    List<String> favorableCodes(boolean reverse) {
        List<ResponseOption> ascending = options.scored().stream()
                .sorted(Comparator.comparing(ResponseOption::value))
                .toList();
        List<String> codes = ascending.stream().map(ResponseOption::code).toList();
        List<String> fromTheTop = reverse ? codes : codes.reversed();
        Stream<String> chosen = favorable.isEmpty()
                ? fromTheTop.stream().limit(codes.size() > 2 ? 2 : 1)
                : codes.stream().filter(code -> favorable.contains(mirrored(codes, code, reverse)));
        List<String> kept = chosen.toList();
        return options.options().stream()
                .map(ResponseOption::code)
                .filter(kept::contains)
                .toList();
    }

    private static String mirrored(List<String> codes, String code, boolean reverse) {
        return reverse ? codes.reversed().get(codes.indexOf(code)) : code;
    }
}
