package org.rapport.instrument;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads an instrument from its files: {@code instrument.yaml} for the structure, and one file a language for the words, for
 * example {@code en.yaml}. The format is described in docs/instrument-format.md. Reading is strict, and all faults of all files
 * are reported together.
 */
public final class InstrumentFile {

    /** The name of the file that holds the structure. */
    public static final String STRUCTURE = "instrument.yaml";

    private static final String YAML = ".yaml";

    private final SortedMap<String, String> texts;
    private final Map<String, Faults> faults = new LinkedHashMap<>();

    private InstrumentFile(Map<String, String> texts) {
        this.texts = new TreeMap<>(texts);
        faults(STRUCTURE);
    }

    /**
     * Reads the instrument in a folder.
     *
     * @throws InvalidInstrument with all faults, if there are any
     * @throws IOException if a file cannot be read
     */
    public static Instrument read(Path folder) throws IOException {
        return read(texts(folder));
    }

    /**
     * Reads an instrument from the texts of its files.
     *
     * @param texts file name to content; only names that end in {@code .yaml}
     * @throws InvalidInstrument with all faults, if there are any
     */
    public static Instrument read(Map<String, String> texts) {
        return new InstrumentFile(texts).read();
    }

    /**
     * The texts of the YAML files in a folder by file name, in the form in which {@link #read(Map)} takes them and the database
     * keeps them. Other files are left alone.
     *
     * @throws InvalidInstrument if there is no such folder or a file is not UTF-8
     * @throws IOException if a file cannot be read
     */
    public static Map<String, String> texts(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw invalid(
                    new Problem(folder.toString(), 1, "there is no such folder", "name a folder with " + STRUCTURE));
        }
        Map<String, String> texts = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(YAML)) {
                    text(file, problems).ifPresent(text -> texts.put(name, text));
                } else if (name.endsWith(".yml")) {
                    problems.add(new Problem(name, 1, "the file name ends in .yml", "rename it to .yaml"));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInstrument(new InstrumentProblems(problems));
        }
        return texts;
    }

    private static Optional<String> text(Path file, List<Problem> problems) throws IOException {
        try {
            return Optional.of(Files.readString(file));
        } catch (CharacterCodingException e) {
            problems.add(new Problem(file.getFileName().toString(), 1, "the file is not UTF-8", "save it as UTF-8"));
            return Optional.empty();
        }
    }

    private static InvalidInstrument invalid(Problem problem) {
        return new InvalidInstrument(new InstrumentProblems(List.of(problem)));
    }

    private Instrument read() {
        if (!texts.containsKey(STRUCTURE)) {
            throw invalid(
                    new Problem(STRUCTURE, 1, "there is no " + STRUCTURE, "write one; see docs/instrument-format.md"));
        }
        Optional<Structure> structure = parse(STRUCTURE).map(root -> new StructureReader(root).read());
        Map<String, Wording> wordings = structure.map(this::wordings).orElse(Map.of());
        List<Problem> problems =
                faults.values().stream().flatMap(Faults::inOrder).toList();
        if (structure.isEmpty() || !problems.isEmpty()) {
            throw new InvalidInstrument(new InstrumentProblems(problems));
        }
        return structure.get().with(wordings, sha256());
    }

    private Map<String, Wording> wordings(Structure structure) {
        List<String> languages = structure.languages();
        checkFiles(languages);
        Map<String, Wording> wordings = new LinkedHashMap<>();
        List<SpokenTexts> spoken = new ArrayList<>();
        for (String language : languages) {
            parse(language + YAML).ifPresent(root -> {
                WordingReader reader = new WordingReader(structure, language, root);
                wordings.put(language, reader.read());
                spoken.add(reader.spoken());
            });
        }
        spoken.stream().skip(1).forEach(texts -> texts.checkAgainst(spoken.getFirst(), languages.getFirst()));
        return wordings;
    }

    private void checkFiles(List<String> languages) {
        for (String language : languages) {
            if (!texts.containsKey(language + YAML)) {
                faults(STRUCTURE)
                        .add(
                                1,
                                "there is no file " + language + YAML,
                                "write one, or remove " + language + " from languages");
            }
        }
        for (String file : texts.keySet()) {
            String language = file.endsWith(YAML) ? file.substring(0, file.length() - YAML.length()) : file;
            if (!file.equals(STRUCTURE) && !languages.isEmpty() && !languages.contains(language)) {
                faults(file)
                        .add(
                                1,
                                "the language " + language + " is not listed",
                                "add it to languages in " + STRUCTURE + ", or remove the file");
            }
        }
    }

    private Optional<YamlValue> parse(String file) {
        String text = texts.get(file);
        return text == null ? Optional.empty() : YamlValue.parse(text, faults(file));
    }

    private Faults faults(String file) {
        return faults.computeIfAbsent(file, Faults::new);
    }

    /** Over the names and texts of all files in name order; a byte order mark or another line end makes another instrument. */
    private String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((file, text) -> {
                digest.update((file + '\0').getBytes(StandardCharsets.UTF_8));
                digest.update((text + '\0').getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
