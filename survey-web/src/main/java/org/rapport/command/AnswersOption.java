package org.rapport.command;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.response.ColumnMapping;
import picocli.CommandLine.Option;

/** The answers that a command takes, and how their columns are to be read. */
final class AnswersOption {

    @Option(
            names = "--responses",
            required = true,
            paramLabel = "FILE.csv",
            description = "One row a respondent; the header names item ids, school and breakdowns; repeatable.")
    private List<Path> files = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Which column is which, where the header has other names.")
    private @Nullable Path mapping;

    List<Path> files() {
        return files;
    }

    /** @throws BadInputException with every fault of a mapping file */
    ColumnMapping columns() {
        return AnswerFiles.mapping(mapping);
    }
}
