package org.rapport.oracle;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How near a number must come: |got - expected| <= abs + rel * |expected|.
 *
 * @param overrides by dotted path without array positions; the longest path that leads to a number wins
 */
record OracleTolerance(Bound standard, Map<String, Bound> overrides) {

    record Bound(double abs, double rel) {

        static Bound of(JsonNode node) {
            return new Bound(node.path("abs").asDouble(), node.path("rel").asDouble());
        }

        /** Numbers of other programs given for information, not compared. */
        boolean informational() {
            return abs >= 1e8;
        }

        boolean accepts(double expected, double got) {
            return Math.abs(got - expected) <= abs + rel * Math.abs(expected); // false for NaN
        }
    }

    static OracleTolerance of(JsonNode node) {
        Map<String, Bound> overrides = new HashMap<>();
        node.path("overrides").properties().forEach(e -> overrides.put(e.getKey(), Bound.of(e.getValue())));
        return new OracleTolerance(Bound.of(node.path("default")), overrides);
    }

    Bound at(String path) {
        String best = "";
        Bound bound = standard;
        for (Map.Entry<String, Bound> entry : overrides.entrySet()) {
            String prefix = entry.getKey();
            boolean leadsHere = path.equals(prefix) || path.startsWith(prefix + ".");
            if (leadsHere && prefix.length() > best.length()) {
                best = prefix;
                bound = entry.getValue();
            }
        }
        return bound;
    }
}
