package org.rapport.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.rapport.disclosure.CodedPercent;
import org.rapport.disclosure.LargestRemainder;
import org.rapport.disclosure.ReleaseDifferences;
import tools.jackson.databind.JsonNode;

/** §13.4–13.6: differences between releases, coded percentages, percentages that sum to 100. */
final class DisclosureGridArea implements OracleArea {

    @Override
    public boolean handles(String specSection, JsonNode params) {
        return List.of("13.4", "13.5", "13.6").contains(specSection);
    }

    @Override
    public Object compute(OracleCase c) {
        return switch (c.specSection()) {
            case "13.4" -> differences(c);
            case "13.5" -> Map.of("display", items(c, "inputs", input -> coded(input, (int) c.number("minN", 10))));
            default -> items(c, "counts", counts -> LargestRemainder.percentages(longs(counts)));
        };
    }

    private static List<?> items(OracleCase c, String name, java.util.function.Function<JsonNode, ?> each) {
        return StreamSupport.stream(c.params().path(name).spliterator(), false)
                .map(each)
                .toList();
    }

    private static long[] longs(JsonNode counts) {
        return counts.isArray()
                ? StreamSupport.stream(counts.spliterator(), false)
                        .mapToLong(JsonNode::asLong)
                        .toArray()
                : LongStream.of(counts.asLong()).toArray();
    }

    private static String coded(JsonNode input, int least) {
        Optional<CodedPercent> percent =
                CodedPercent.of(input.path("x").asLong(), input.path("n").asLong(), least);
        return percent.map(DisclosureGridArea::display).orElse("suppressed");
    }

    private static String display(CodedPercent percent) {
        if (!percent.isCoded()) {
            return percent.lower() + "%";
        }
        return percent.lower() == 0 ? "<=" + percent.upper() + "%" : ">=" + percent.lower() + "%";
    }

    private static Object differences(OracleCase c) {
        Map<String, Long> atoms = new LinkedHashMap<>();
        c.params()
                .path("atoms")
                .forEach(atom ->
                        atoms.put(atom.path("id").asString(), atom.path("n").asLong()));
        Map<String, Set<String>> published = new LinkedHashMap<>();
        c.params()
                .path("publications")
                .properties()
                .forEach(publication -> published.put(publication.getKey(), Set.copyOf(texts(publication.getValue()))));
        ReleaseDifferences releases = new ReleaseDifferences(atoms, published, (int) c.number("minN", 10));
        return Map.of(
                "rank", releases.rank(),
                "pairwise_small_differences",
                        releases.smallDifferences().stream()
                                .map(difference -> Map.of(
                                        "minuend", difference.minuend(),
                                        "subtrahend", difference.subtrahend(),
                                        "difference_atoms", difference.atoms(),
                                        "n_difference", difference.count()))
                                .toList(),
                "atoms_exactly_determined", releases.determinedAtoms(),
                "unsafe_atoms", releases.unsafeAtoms(),
                "directly_small", releases.directlySmall());
    }

    private static List<String> texts(JsonNode node) {
        return node.isArray() ? OracleCase.texts(node) : List.of(node.asString());
    }
}
