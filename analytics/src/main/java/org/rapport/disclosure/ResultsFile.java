package org.rapport.disclosure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.instrument.RespondentGroup;
import org.rapport.statistics.Flag;
import org.rapport.statistics.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How checked results lie in the schema {@code published}: for each respondent group, breakdown, subgroup and variable an object
 * of statistics; a number is {@code [value, n, flags…]}, a band {@code {"from", "to", "n"}}, a hidden one {@code {"hidden": why}},
 * an undefined one {@code {"undefined": why}}. Reading accepts only what {@link #write} made: the schema is written by nobody else.
 */
public final class ResultsFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ResultsFile() {}

    public static String write(PublishableResults results) {
        ArrayNode groups = JSON.createArrayNode();
        Map<String, ObjectNode> statistics = new LinkedHashMap<>();
        results.cells()
                .forEach((key, cell) -> statistics
                        .computeIfAbsent(
                                key.respondents() + "\n" + key.subgroup() + "\n" + key.variable(),
                                any -> group(groups, key))
                        .set(key.statistic(), node(cell)));
        return JSON.writeValueAsString(groups);
    }

    private static ObjectNode group(ArrayNode groups, PublishableResults.Key key) {
        ObjectNode group = groups.addObject();
        group.put("respondents", key.respondents().id());
        group.put("breakdown", key.subgroup().breakdown());
        group.put("subgroup", key.subgroup().code());
        group.put("variable", key.variable());
        return group.putObject("statistics");
    }

    private static JsonNode node(Cell cell) {
        return switch (cell) {
            case Cell.Reported reported -> {
                ArrayNode array = JSON.createArrayNode().add(reported.value()).add(reported.n());
                new TreeSet<>(reported.flags()).forEach(flag -> array.add(flag.name()));
                yield array;
            }
            case Cell.Banded banded ->
                JSON.createObjectNode()
                        .put("from", banded.lower())
                        .put("to", banded.upper())
                        .put("n", banded.n());
            case Cell.Suppressed hidden ->
                JSON.createObjectNode().put("hidden", hidden.why().name());
            case Cell.Undefined undefined ->
                JSON.createObjectNode().put("undefined", undefined.why().name());
        };
    }

    public static PublishableResults read(Unit unit, DisclosurePolicy policy, String json) {
        Map<PublishableResults.Key, Cell> cells = new LinkedHashMap<>();
        for (JsonNode group : JSON.readTree(json)) {
            RespondentGroup respondents =
                    RespondentGroup.of(group.get("respondents").asString());
            Subgroup subgroup = new Subgroup(
                    group.get("breakdown").asString(), group.get("subgroup").asString());
            String variable = group.get("variable").asString();
            group.get("statistics")
                    .properties()
                    .forEach(entry -> cells.put(
                            new PublishableResults.Key(respondents, subgroup, variable, entry.getKey()),
                            cell(entry.getValue())));
        }
        return new PublishableResults(unit, policy, cells);
    }

    private static Cell cell(JsonNode node) {
        if (node.isArray()) {
            Set<Flag> flags = new TreeSet<>();
            for (int i = 2; i < node.size(); i++) {
                flags.add(Flag.valueOf(node.get(i).asString()));
            }
            return new Cell.Reported(node.get(0).asDouble(), node.get(1).asLong(), flags);
        }
        if (node.has("hidden")) {
            return new Cell.Suppressed(Suppression.valueOf(node.get("hidden").asString()));
        }
        if (node.has("undefined")) {
            return new Cell.Undefined(Reason.valueOf(node.get("undefined").asString()));
        }
        return new Cell.Banded(
                node.get("from").asDouble(),
                node.get("to").asDouble(),
                node.get("n").asLong());
    }
}
