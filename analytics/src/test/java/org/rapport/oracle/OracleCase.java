package org.rapport.oracle;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One case: what is to be computed from which data. The expected numbers are in here only for the comparison.
 *
 * @param id for messages only; nothing may depend on it
 * @param title what is computed, in words; the only place that says which of two models is meant
 * @param params an empty array when the case has none
 */
public record OracleCase(
        String id,
        String specSection,
        String title,
        JsonNode params,
        List<OracleTable> tables,
        OracleTolerance tolerance,
        JsonNode expected) {

    static OracleCase read(Path json) {
        JsonNode node = JsonMapper.shared().readTree(json.toFile());
        Path folder = json.toAbsolutePath().getParent().getParent();
        return new OracleCase(
                node.path("case_id").asString(),
                node.path("spec_section").asString(),
                node.path("title").asString(),
                node.path("params"),
                StreamSupport.stream(node.path("data").spliterator(), false)
                        .map(file -> OracleTable.read(folder.resolve(file.asString())))
                        .toList(),
                OracleTolerance.of(node.path("tolerance")),
                node.path("expected"));
    }

    /** The first table. */
    public OracleTable table() {
        return tables.getFirst();
    }

    /** A text parameter, or the fallback. */
    public String text(String name, String fallback) {
        return params.path(name).asString(fallback);
    }

    public double number(String name, double fallback) {
        return params.path(name).asDouble(fallback);
    }

    /** A parameter that is a list of texts (or of numbers, as text); empty if there is none. */
    public List<String> texts(String name) {
        return texts(params.path(name));
    }

    public static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    /** A parameter that is a list of numbers; null becomes NaN. */
    public double[] numbers(String name) {
        return StreamSupport.stream(params.path(name).spliterator(), false)
                .mapToDouble(value -> value.isNull() ? Double.NaN : value.asDouble())
                .toArray();
    }
}
