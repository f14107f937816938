package org.rapport.disclosure;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.instrument.RespondentGroup;
import org.rapport.statistics.Flag;
import org.rapport.statistics.Reason;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How checked results lie in the schema {@code published}: for each respondent group, breakdown, subgroup and variable an object
 * of statistics; a number is {@code [value, n, flags…]}, a band {@code {"from", "to", "n"}}, a hidden one {@code {"hidden": why}},
 * an undefined one {@code {"undefined": why}}. Reading accepts only what {@link #write} made: the schema is written by nobody else.
 */
public final class ResultsFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ResultsFile() {}

    /** What the statistics of a group of cells have in common. */
    private record Address(RespondentGroup respondents, Subgroup subgroup, String variable) {}

    private record Written(String statistic, Cell cell) {}

    public static String write(PublishableResults results) {
        StringWriter text = new StringWriter(1 << 16);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            byAddress(results).forEach((address, cells) -> write(json, address, cells));
            json.writeEndArray();
        }
        return text.toString();
    }

    /** In the order in which addresses come first; the cells of one mostly come together. */
    private static Map<Address, List<Written>> byAddress(PublishableResults results) {
        Map<Address, List<Written>> found = new LinkedHashMap<>();
        Address last = null;
        List<Written> cells = new ArrayList<>();
        for (Map.Entry<PublishableResults.Key, Cell> entry : results.cells().entrySet()) {
            PublishableResults.Key key = entry.getKey();
            Address address = new Address(key.respondents(), key.subgroup(), key.variable());
            if (!address.equals(last)) {
                cells = found.computeIfAbsent(address, any -> new ArrayList<>());
                last = address;
            }
            cells.add(new Written(key.statistic(), entry.getValue()));
        }
        return found;
    }

    private static void write(JsonGenerator json, Address address, List<Written> cells) {
        json.writeStartObject();
        json.writeStringProperty("respondents", address.respondents().id());
        json.writeStringProperty("breakdown", address.subgroup().breakdown());
        json.writeStringProperty("subgroup", address.subgroup().code());
        json.writeStringProperty("variable", address.variable());
        json.writeObjectPropertyStart("statistics");
        for (Written written : cells) {
            json.writeName(written.statistic());
            write(json, written.cell());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Cell cell) {
        switch (cell) {
            case Cell.Reported reported -> {
                json.writeStartArray();
                writeNumber(json, reported.value());
                json.writeNumber(reported.n());
                new TreeSet<>(reported.flags()).forEach(flag -> json.writeString(flag.name()));
                json.writeEndArray();
            }
            case Cell.Banded banded -> {
                json.writeStartObject();
                json.writeNumberProperty("from", banded.lower());
                json.writeNumberProperty("to", banded.upper());
                json.writeNumberProperty("n", banded.n());
                json.writeEndObject();
            }
            case Cell.Suppressed hidden -> writeWhy(json, "hidden", hidden.why().name());
            case Cell.Undefined undefined ->
                writeWhy(json, "undefined", undefined.why().name());
        }
    }

    /** Counts are whole numbers, and many. */
    private static void writeNumber(JsonGenerator json, double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(value);
        }
    }

    private static void writeWhy(JsonGenerator json, String name, String why) {
        json.writeStartObject();
        json.writeStringProperty(name, why);
        json.writeEndObject();
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
