package org.rapport.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fit in R, by a script of {@code src/test/r} that has read the data and waits for its turns. */
final class RSide implements Side, AutoCloseable {

    private static final String READY = "ready ";

    private final String name;
    private final Process process;
    private final BufferedReader answers;
    private final Writer turns;
    private final Fit first;

    private RSide(String name, Process process, BufferedReader answers) {
        this.name = name;
        this.process = process;
        this.answers = answers;
        this.turns = process.outputWriter();
        this.first = next();
    }

    /** Nothing, and a sentence on the console, where R or a package is missing. */
    static Optional<RSide> start(String script, Path data, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("Rscript", script, data.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(Path.of("src/test/r").toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            System.out.println("Without R: " + e.getMessage());
            return Optional.empty();
        }
        BufferedReader answers = process.inputReader();
        String first = answers.readLine();
        if (first == null || !first.startsWith(READY)) {
            System.out.println("Without " + script + ": " + (first == null ? "it ended before it was ready" : first));
            return Optional.empty();
        }
        return Optional.of(new RSide(first.substring(READY.length()), process, answers));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Fit first() {
        return first;
    }

    @Override
    public Fit next() {
        try {
            turns.write("\n");
            turns.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException(name + " ended without an answer");
            }
            return fit(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fit fit(String answer) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String number : answer.split(" ")) {
            String[] nameAndValue = number.split("=", 2);
            numbers.put(nameAndValue[0], Double.valueOf(nameAndValue[1]));
        }
        return new Fit(numbers.remove("wall"), numbers.remove("processor"), numbers);
    }

    /** R ends by itself when its turns do. */
    @Override
    public void close() {
        try {
            turns.close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
