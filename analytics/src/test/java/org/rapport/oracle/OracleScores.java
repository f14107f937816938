package org.rapport.oracle;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapport.statistics.PersonMean;

/** What the cases mean by "person mean c1", and the keying they ask for. */
public final class OracleScores {

    private static final Pattern PERSON_MEAN = Pattern.compile("person mean (\\S+)|(\\S+) person mean");
    private static final Pattern REVERSE = Pattern.compile("\\((\\d+)-x\\):((?: \\w+)+)");

    /**
     * The Big Five items are keyed as their authors say (psychTools, bfi.keys), also where a case does not repeat it: keys
     * belong to the instrument.
     */
    private static final String BIG_FIVE_KEY = "reverse-keyed (7-x): A1 C4 C5 E1 E2 O2 O5";

    private static final Set<String> BIG_FIVE =
            Set.of("A1", "A5", "C1", "C4", "C5", "E1", "E2", "E5", "N1", "N5", "O1", "O2", "O5");

    private OracleScores() {}

    /** The variable a case names: "person mean c1" is the score on c1_1, c1_2, …; anything else is a column. */
    public static double[] variable(OracleTable table, String name) {
        return table.has(name) ? table.numbers(name) : personMean(table, items(table, scale(name)));
    }

    /** "c1" of "person mean c1"; a name that is no such phrase is the scale itself. */
    public static String scale(String name) {
        Matcher personMean = PERSON_MEAN.matcher(name);
        if (!personMean.matches()) {
            return name;
        }
        return personMean.group(1) != null ? personMean.group(1) : personMean.group(2);
    }

    /** One score per row by the half rule; NaN where too few items are answered. */
    public static double[] personMean(OracleTable table, List<String> items) {
        return personMean(table, items, PersonMean.HALF);
    }

    public static double[] personMean(OracleTable table, List<String> items, PersonMean rule) {
        return Arrays.stream(table.matrix(items))
                .mapToDouble(answers -> rule.of(answers).orElse(Double.NaN))
                .toArray();
    }

    /** The columns of a scale: its name and a running number, with or without an underscore between. */
    public static List<String> items(OracleTable table, String scale) {
        Pattern item = Pattern.compile(Pattern.quote(scale) + "_?\\d+");
        return table.columns().stream()
                .filter(column -> item.matcher(column).matches())
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** K, when the parameters do not say: the highest answer given to these items. */
    public static int highest(OracleTable table, List<String> items) {
        return (int) Arrays.stream(table.matrix(items))
                .flatMapToDouble(Arrays::stream)
                .filter(x -> !Double.isNaN(x))
                .max()
                .orElseThrow();
    }

    /** The first table after the reverse keying the parameters describe: "(7-x): A1 C4" turns A1 and C4 into 7 - x. */
    public static OracleTable keyed(OracleCase oracleCase) {
        OracleTable table = oracleCase.table();
        String key = table.columns().containsAll(BIG_FIVE) ? BIG_FIVE_KEY : "";
        Matcher reverse = REVERSE.matcher(oracleCase.text("preprocessing", key));
        if (!reverse.find()) {
            return table;
        }
        Set<String> reversed = Set.of(reverse.group(2).strip().split(" "));
        double sum = Double.parseDouble(reverse.group(1));
        return table.mapped(reversed.stream().filter(table::has).collect(Collectors.toSet()), x -> sum - x);
    }
}
