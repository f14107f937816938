package org.rapport.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.rapport.aggregate.Scope;
import org.rapport.aggregate.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where {@code analyze} puts what it found: findings.jsonl and one folder a unit. What an earlier run left there is replaced. */
final class AnalysisFolder {
    private static final String FINDINGS = "findings.jsonl";

    private final Path folder;
    private final Set<String> taken = new HashSet<>();

    AnalysisFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder, and takes away the findings and reports of an earlier run: none of them may outlive its data. */
    void prepare() throws IOException {
        Files.createDirectories(folder);
        if (!Files.deleteIfExists(folder.resolve(FINDINGS))) {
            return;
        }
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.filter(Files::isDirectory).toList()) {
                for (String format : List.of("html", "pdf", "xlsx")) {
                    Files.deleteIfExists(child.resolve("report." + format));
                }
                deleteIfEmpty(child);
            }
        }
    }

    private static void deleteIfEmpty(Path child) throws IOException {
        try (Stream<Path> left = Files.list(child)) {
            if (left.findAny().isEmpty()) {
                Files.delete(child);
            }
        }
    }

    /** Writes the findings; the file gets its name when it is whole. */
    void findings(Consumer<FindingsFile> writer) throws IOException {
        Path partial = folder.resolve(FINDINGS + ".partial");
        try (BufferedWriter out = Files.newBufferedWriter(partial)) {
            writer.accept(new FindingsFile(out));
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
        Files.move(partial, folder.resolve(FINDINGS), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** Writes all report files of an administration and tells how many schools have them. */
    int reports(JdbcClient jdbc, int administration) throws IOException {
        List<Stored> stored = jdbc.sql("""
                select distinct scope, unit from published.report where administration = :administration order by scope, unit
                """)
                .param("administration", administration)
                .query((row, number) -> new Stored(new Unit(
                        Scope.valueOf(row.getString("scope").toUpperCase(Locale.ROOT)), row.getString("unit"))))
                .list();
        for (Stored each : stored) {
            write(jdbc, administration, each.unit());
        }
        return (int) stored.stream()
                .filter(each -> each.unit().scope() == Scope.SCHOOL)
                .count();
    }

    private record Stored(Unit unit) {}

    private void write(JdbcClient jdbc, int administration, Unit unit) throws IOException {
        Path target = Files.createDirectories(folder.resolve(name(unit)));
        List<Content> files = jdbc.sql("""
                select format, content from published.report
                 where administration = :administration and scope = :scope and unit = :unit
                """)
                .param("administration", administration)
                .param("scope", unit.scope().id())
                .param("unit", unit.id())
                .query((row, number) -> new Content(row.getString("format"), row.getBytes("content")))
                .list();
        for (Content file : files) {
            Files.write(target.resolve("report." + file.format()), file.bytes());
        }
    }

    private record Content(String format, byte[] bytes) {}

    /** A school's folder is named by its code, others by what they are; characters that files cannot have become underscores. */
    private String name(Unit unit) {
        String plain = unit.id().replaceAll("[^\\p{L}\\p{N}._-]", "_");
        String wanted =
                switch (unit.scope()) {
                    case ALL -> "all";
                    case DISTRICT -> "district-" + plain;
                    case SCHOOL -> plain.isEmpty() || plain.startsWith(".") ? "_" + plain : plain;
                };
        String name = wanted;
        for (int next = 2; !taken.add(name.toLowerCase(Locale.ROOT)); next++) {
            name = wanted + "-" + next;
        }
        return name;
    }
}
