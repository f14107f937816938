package org.rapport.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value in a YAML file together with its place. Nothing is converted unasked: a scalar is the text that the author wrote, so
 * that {@code no}, {@code 1.0} and {@code 007} stay what they are. A value of the wrong kind is a fault and reads as absent.
 */
record YamlValue(Node node, Faults faults) {

    /** A key with its value, in the order of the file. */
    record Entry(YamlValue key, String name, YamlValue value) {}

    /** The one document of a file; absent, with a fault, where the text is not YAML. */
    static Optional<YamlValue> parse(String text, Faults faults) {
        try {
            LoadSettings settings =
                    LoadSettings.builder().setLabel(faults.file()).build();
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                faults.add(1, "the file is empty", "write the keys that docs/instrument-format.md names");
            }
            return root.map(node -> new YamlValue(node, faults));
        } catch (MarkedYamlEngineException e) {
            faults.add(
                    line(e.getProblemMark()),
                    "this is not YAML: " + e.getProblem(),
                    "look for a missing quote, colon or blank");
        } catch (YamlEngineException e) {
            faults.add(1, "this is not YAML: " + e.getMessage(), "save the file as plain UTF-8 text");
        }
        return Optional.empty();
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + 1;
    }

    int line() {
        return line(node.getStartMark());
    }

    void fault(String what, String remedy) {
        faults.add(line(), what, remedy);
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    Optional<String> text(String name) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isEmpty()) {
            return Optional.of(scalar.getValue());
        }
        String what = node instanceof ScalarNode ? " is empty" : " is not a text";
        fault(quoted(name) + what, "write a text");
        return Optional.empty();
    }

    Optional<Integer> wholeNumber(String name) {
        if (node instanceof ScalarNode scalar
                && scalar.isPlain()
                && scalar.getValue().matches("-?[0-9]{1,6}")) {
            return Optional.of(Integer.valueOf(scalar.getValue()));
        }
        fault(quoted(name) + " is not a whole number", "write a whole number without quotes, for example 3");
        return Optional.empty();
    }

    boolean flag(String name) {
        if (node.getTag().equals(Tag.BOOL)) {
            return "true".equalsIgnoreCase(((ScalarNode) node).getValue());
        }
        fault(quoted(name) + " is neither true nor false", "write true or false");
        return false;
    }

    List<YamlValue> list(String name) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(element -> new YamlValue(element, faults))
                    .toList();
        }
        fault(quoted(name) + " is not a list", "write a list, for example [a, b]");
        return List.of();
    }

    /** The texts of a list, each once. */
    List<YamlText> texts(String name) {
        List<YamlText> texts = new ArrayList<>();
        for (YamlValue element : list(name)) {
            element.text(name).ifPresent(text -> {
                if (texts.stream().anyMatch(earlier -> earlier.text().equals(text))) {
                    element.fault(quoted(text) + " is listed twice in " + quoted(name), "keep one of them");
                } else {
                    texts.add(new YamlText(text, element));
                }
            });
        }
        return texts;
    }

    /** Keys with their values; a key that is written twice is a fault, and the first one stands. */
    List<Entry> entries(String name) {
        if (!(node instanceof MappingNode mapping)) {
            fault(quoted(name) + " is not a mapping", "write keys with a colon, for example key: value");
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlValue key = new YamlValue(tuple.getKeyNode(), faults);
            key.text("key").ifPresent(text -> {
                Integer earlier = lines.putIfAbsent(text, key.line());
                if (earlier == null) {
                    entries.add(new Entry(key, text, new YamlValue(tuple.getValueNode(), faults)));
                } else {
                    key.fault(
                            "the key " + quoted(text) + " is written twice",
                            "keep one; the first is in line " + earlier);
                }
            });
        }
        return entries;
    }

    /** A mapping that has these keys and no others. */
    YamlMapping mapping(String name, Set<String> keys) {
        return new YamlMapping(this, name, entries(name), keys);
    }

    static String quoted(String text) {
        return '"' + text + '"';
    }
}
