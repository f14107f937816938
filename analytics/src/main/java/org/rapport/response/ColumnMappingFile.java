package org.rapport.response;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads a mapping file, in YAML; every part may be left out:
 *
 * <pre>
 * school: SCHOOL_ID            # the column with the school's code
 * district: DISTRICT           # the column with the district's code
 * missing: ["", NA, "-9"]      # cells that mean: not answered
 * columns:                     # column name: item id
 *   Q1: adult-notices-when-away
 * </pre>
 */
public final class ColumnMappingFile {
    private final Path file;
    private final List<String> faults = new ArrayList<>();
    private String school = ColumnMapping.BY_NAME.school();
    private String district = ColumnMapping.BY_NAME.district();
    private Set<String> missing = ColumnMapping.BY_NAME.missing();
    private final Map<String, String> items = new LinkedHashMap<>();

    private ColumnMappingFile(Path file) {
        this.file = file;
    }

    /** What reading gave: the mapping, which means something only when there are no faults. */
    public record Reading(ColumnMapping mapping, List<String> faults) {}

    public static Reading read(Path file) throws IOException {
        ColumnMappingFile reader = new ColumnMappingFile(file);
        try {
            new Compose(LoadSettings.builder().build())
                    .composeString(Files.readString(file))
                    .ifPresent(reader::readRoot);
        } catch (MarkedYamlEngineException broken) {
            reader.faults.add(file + ": this is not YAML: " + broken.getProblem());
        }
        return new Reading(
                new ColumnMapping(reader.school, reader.district, reader.items, reader.missing), reader.faults);
    }

    private void readRoot(Node root) {
        if (!(root instanceof MappingNode mapping)) {
            fault(root, "the file is not a list of names and values", "write school: NAME, columns: and so on");
            return;
        }
        for (NodeTuple entry : mapping.getValue()) {
            switch (text(entry.getKeyNode())) {
                case "school" -> school = text(entry.getValueNode());
                case "district" -> district = text(entry.getValueNode());
                case "missing" -> missing = texts(entry.getValueNode());
                case "columns" -> readColumns(entry.getValueNode());
                default ->
                    fault(
                            entry.getKeyNode(),
                            "“" + text(entry.getKeyNode()) + "” means nothing here",
                            "use school, district, missing or columns");
            }
        }
    }

    private void readColumns(Node node) {
        if (!(node instanceof MappingNode columns)) {
            fault(node, "columns is not a list of names and item ids", "write one line a column, NAME: item-id");
            return;
        }
        for (NodeTuple entry : columns.getValue()) {
            if (items.put(text(entry.getKeyNode()), text(entry.getValueNode())) != null) {
                fault(entry.getKeyNode(), "this column stands here twice", "leave one out");
            }
        }
    }

    private Set<String> texts(Node node) {
        Set<String> texts = new LinkedHashSet<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(each -> texts.add(text(each)));
        } else {
            fault(node, "missing is not a list", "write [\"\", NA]");
        }
        return texts;
    }

    private String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        fault(node, "a single text is needed here", "write a name");
        return "";
    }

    private void fault(Node node, String what, String remedy) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        faults.add(file + ":" + line + "  " + what + "  " + remedy);
    }
}
