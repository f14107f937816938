package org.rapport.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The instruments that come with Rapport, read from the class path. {@code instruments/index.txt} lists their files, because the
 * entries of a jar inside a jar cannot be listed.
 */
public final class BundledInstruments {

    private static final String FOLDER = "/instruments/";

    /** Folder, for example {@code student-relationships/1.0.0}, to the texts of its files by name. */
    private static final class Files {
        private static final Map<String, Map<String, String>> BY_FOLDER = read();

        private static Map<String, Map<String, String>> read() {
            Map<String, Map<String, String>> files = new TreeMap<>();
            for (String path : resource("index.txt").lines().toList()) {
                int slash = path.lastIndexOf('/');
                files.computeIfAbsent(path.substring(0, slash), folder -> new TreeMap<>())
                        .put(path.substring(slash + 1), resource(path));
            }
            return files;
        }
    }

    private static final class Read {
        private static final List<Instrument> ALL = Files.BY_FOLDER.values().stream()
                .map(InstrumentFile::read)
                .sorted(Comparator.comparing(Instrument::id)
                        .thenComparing(Instrument::version, BundledInstruments::order))
                .toList();
    }

    private BundledInstruments() {}

    /** All instruments by id, older versions before newer ones. */
    public static List<Instrument> all() {
        return Read.ALL;
    }

    /** The newest version of an instrument. */
    public static Optional<Instrument> newest(String id) {
        return all().stream().filter(instrument -> instrument.id().equals(id)).reduce((older, newer) -> newer);
    }

    /** The ids of the instruments in alphabetical order. */
    public static Collection<String> ids() {
        return all().stream().map(Instrument::id).distinct().toList();
    }

    /**
     * The texts of an instrument's files by name, as {@link InstrumentFile#read(Map)} takes them; empty where no such version is
     * bundled.
     */
    public static Map<String, String> texts(String id, String version) {
        return Map.copyOf(Files.BY_FOLDER.getOrDefault(id + '/' + version, Map.of()));
    }

    /** Versions are compared number by number: 1.10.0 is newer than 1.9.0. */
    static int order(String version, String other) {
        return Arrays.compare(numbers(version), numbers(other));
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static String resource(String path) {
        try (InputStream stream = BundledInstruments.class.getResourceAsStream(FOLDER + path)) {
            if (stream == null) {
                throw new IllegalStateException("The index names a file that is not bundled: " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Bundled instrument " + path, e);
        }
    }
}
