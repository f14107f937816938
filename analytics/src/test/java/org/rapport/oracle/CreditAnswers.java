package org.rapport.oracle;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.rapport.statistics.ResponsePatterns;
import org.rapport.statistics.StepDifficulties;
import tools.jackson.databind.JsonNode;

/**
 * The answers of a case as categories from 0, one row a respondent.
 *
 * @param items column names
 * @param rows with {@link ResponsePatterns#MISSING} where nothing was answered
 */
record CreditAnswers(List<String> items, int[][] rows) {

    private static final Pattern RECODE = Pattern.compile("x ?- ?(\\d+)");

    static CreditAnswers of(OracleCase oracleCase) {
        return of(oracleCase, OracleScores.keyed(oracleCase));
    }

    /** "recode" says what to subtract; without it the lowest category of the case is 0. Without "items": all columns. */
    static CreditAnswers of(OracleCase oracleCase, OracleTable table) {
        List<String> items = oracleCase.texts("items").isEmpty() ? table.columns() : oracleCase.texts("items");
        double[][] answers = table.matrix(items);
        double lowest = lowest(oracleCase, answers);
        int[][] rows = Arrays.stream(answers)
                .map(row -> Arrays.stream(row)
                        .mapToInt(x -> Double.isNaN(x) ? ResponsePatterns.MISSING : (int) Math.round(x - lowest))
                        .toArray())
                .toArray(int[][]::new);
        return new CreditAnswers(items, rows);
    }

    private static double lowest(OracleCase oracleCase, double[][] answers) {
        String recode = oracleCase.text("recode", "");
        Matcher minus = RECODE.matcher(recode);
        if (minus.find()) {
            return Double.parseDouble(minus.group(1));
        }
        return recode.contains("as is")
                ? 0
                : Arrays.stream(answers)
                        .flatMapToDouble(Arrays::stream)
                        .filter(x -> !Double.isNaN(x))
                        .min()
                        .orElse(0);
    }

    /** Step difficulties written as a list of lists, or as an object with one list an item; one step may stand alone. */
    static StepDifficulties steps(JsonNode lists) {
        return StepDifficulties.of(StreamSupport.stream(lists.spliterator(), false)
                .map(list -> list.isNumber()
                        ? new double[] {list.asDouble()}
                        : StreamSupport.stream(list.spliterator(), false)
                                .mapToDouble(JsonNode::asDouble)
                                .toArray())
                .toArray(double[][]::new));
    }

    ResponsePatterns patterns() {
        return ResponsePatterns.of(items.size(), rows);
    }

    ResponsePatterns patternOf(int row) {
        return ResponsePatterns.of(items.size(), new int[][] {rows[row]});
    }

    /** Rows with at least one answer, from 0. */
    List<Integer> answeredRows() {
        return IntStream.range(0, rows.length)
                .filter(row -> Arrays.stream(rows[row]).anyMatch(x -> x != ResponsePatterns.MISSING))
                .boxed()
                .toList();
    }

    Map<String, Object> byItem(IntFunction<Object> value) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            map.put(items.get(i), value.apply(i));
        }
        return map;
    }
}
