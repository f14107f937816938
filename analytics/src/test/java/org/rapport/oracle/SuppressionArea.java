package org.rapport.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.rapport.disclosure.Attacker;
import org.rapport.disclosure.ComplementarySuppression;
import org.rapport.disclosure.CrossedTable;
import org.rapport.disclosure.FeasibilityInterval;
import org.rapport.disclosure.Hierarchy;
import org.rapport.disclosure.InformationLoss;
import org.rapport.disclosure.IntervalAudit;
import org.rapport.disclosure.OptimalSuppression;
import org.rapport.disclosure.Requirement;
import org.rapport.disclosure.SuppressionProblem;
import org.rapport.disclosure.TableModel;
import tools.jackson.databind.JsonNode;

/**
 * §13.1–13.3: what an attacker can infer about small cells, and the least that has to be hidden.
 *
 * <p>The pattern to be attacked and the widths to be reached are inputs that the cases keep beside their expected numbers.
 */
final class SuppressionArea implements OracleArea {

    private static final double EXACT = 1e-7;

    @Override
    public boolean handles(String specSection, JsonNode params) {
        return specSection.startsWith("13") && params.has("microdata_counts");
    }

    @Override
    public Object compute(OracleCase c) {
        CrossedTable table = table(c);
        TableModel model = table.model();
        int least = (int) c.number("minN", 10);
        BitSet primary = model.primary(least);
        Attacker informed = Attacker.informed(primary, least);
        BitSet given = cells(c.expected().path("attack_given_pattern").path("pattern"));
        List<Map<String, Object>> alone = attack(model, primary, primary, Attacker.NAIVE);
        alone.forEach(row -> row.put("true_n", model.count((int) row.get("id") - 1)));
        Map<String, Object> got = new LinkedHashMap<>();
        got.put("n_cells", model.size());
        got.put("n_constraints", model.constraints());
        got.put("cells", describe(table, c));
        got.put("primary_ids", ids(primary));
        got.put("attack_primary_only", alone);
        got.put("attack_primary_only_informed", attack(model, primary, primary, informed));
        got.put(
                "attack_given_pattern",
                Map.of(
                        "pattern", ids(given),
                        "uninformed", attack(model, given, primary, Attacker.NAIVE),
                        "informed", attack(model, given, primary, informed)));
        got.put("exactly_disclosed_primary_only", exact(alone));
        got.put("exactly_determined_linear_algebra", ids(IntervalAudit.determined(model, primary)));
        got.put(
                "optimum",
                StreamSupport.stream(c.expected().path("optimum").spliterator(), false)
                        .map(wanted -> optimum(SuppressionProblem.of(model, least), wanted))
                        .toList());
        return got;
    }

    private static Map<String, Object> optimum(SuppressionProblem problem, JsonNode wanted) {
        double width = wanted.path("SPL").asDouble();
        BitSet example = cells(wanted.path("example_pattern_min_count"));
        return Map.of(
                "SPL", width,
                "min_count_total_suppressed", leastCost(problem, width, InformationLoss.CELLS),
                "min_sum_cost", leastCost(problem, width, InformationLoss.PEOPLE),
                "min_width_check",
                        new IntervalAudit(problem.table(), example, Attacker.NAIVE).narrowest(problem.primary()));
    }

    private static double leastCost(SuppressionProblem problem, double width, InformationLoss loss) {
        SuppressionProblem naive = problem.with(loss).with(List.of(new Requirement(Attacker.NAIVE, width)));
        BitSet found = new ComplementarySuppression(naive).protection().hidden();
        return naive.cost(new OptimalSuppression(naive).pattern(found));
    }

    private static List<Map<String, Object>> attack(
            TableModel model, BitSet hidden, BitSet targets, Attacker attacker) {
        IntervalAudit audit = new IntervalAudit(model, hidden, attacker);
        List<Map<String, Object>> rows = new ArrayList<>();
        targets.stream().forEach(cell -> {
            FeasibilityInterval interval = audit.interval(cell);
            rows.add(new HashMap<>(Map.of("id", cell + 1, "lower", interval.lower(), "upper", interval.upper())));
        });
        return rows;
    }

    private static List<Object> exact(List<Map<String, Object>> attack) {
        return attack.stream()
                .filter(row -> (double) row.get("upper") - (double) row.get("lower") < EXACT)
                .map(row -> row.get("id"))
                .toList();
    }

    private static List<Map<String, Object>> describe(CrossedTable table, OracleCase c) {
        List<Hierarchy> dimensions = dimensions(c);
        return IntStream.range(0, table.model().size())
                .mapToObj(cell -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("id", cell + 1);
                    row.put("n", table.model().count(cell));
                    for (int d = 0; d < dimensions.size(); d++) {
                        row.put(dimensions.get(d).name(), table.key(cell).get(d));
                    }
                    return row;
                })
                .toList();
    }

    static CrossedTable table(OracleCase c) {
        List<Hierarchy> dimensions = dimensions(c);
        Map<List<String>, Long> atoms = new HashMap<>();
        for (JsonNode row : c.params().path("microdata_counts")) {
            atoms.merge(
                    dimensions.stream()
                            .map(dimension -> row.path(dimension.name()).asString())
                            .toList(),
                    row.path("n").asLong(),
                    Long::sum);
        }
        return new CrossedTable(dimensions, atoms);
    }

    /** As the case describes them, or else flat over the categories it names or, failing that, counts. */
    private static List<Hierarchy> dimensions(OracleCase c) {
        JsonNode rows = c.params().path("microdata_counts");
        return rows.path(0).propertyNames().stream()
                .filter(name -> !name.equals("n"))
                .map(name -> c.params().path("hierarchy").has(name)
                        ? hierarchy(name, c.params().path("hierarchy").path(name))
                        : Hierarchy.flat(name, leaves(name, c)))
                .toList();
    }

    private static Hierarchy hierarchy(String name, JsonNode node) {
        Map<String, List<String>> children = new LinkedHashMap<>();
        node.properties()
                .forEach(sum -> children.put(
                        sum.getKey(),
                        sum.getValue().isArray()
                                ? OracleCase.texts(sum.getValue())
                                : List.of(sum.getValue().asString())));
        return new Hierarchy(name, children);
    }

    /** "schools": [..], "grade_band": "low 5-6, mid 7-8, high 9", "gender": "F,M only". */
    private static List<String> leaves(String name, OracleCase c) {
        for (Map.Entry<String, JsonNode> param : c.params().properties()) {
            if (param.getKey().startsWith(name) && param.getValue().isArray()) {
                return OracleCase.texts(param.getValue());
            }
            if (param.getKey().startsWith(name) && param.getValue().isString()) {
                return Arrays.stream(param.getValue().asString().split(","))
                        .map(category -> category.strip().split(" ")[0])
                        .toList();
            }
        }
        TreeSet<String> counted = new TreeSet<>();
        c.params()
                .path("microdata_counts")
                .forEach(row -> counted.add(row.path(name).asString()));
        return List.copyOf(counted);
    }

    private static BitSet cells(JsonNode ids) {
        BitSet cells = new BitSet();
        ids.forEach(id -> cells.set(id.asInt() - 1));
        return cells;
    }

    private static List<Integer> ids(BitSet cells) {
        return cells.stream().mapToObj(cell -> cell + 1).toList();
    }
}
