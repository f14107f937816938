package org.rapport.command;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.fielding.Administration;
import org.rapport.fielding.Administrations;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Option;

/** Which administration a command is about. */
final class AdministrationOption {

    @Option(
            names = {"-a", "--administration"},
            paramLabel = "NAME",
            description = "The name of the administration; may be left out when there is only one.")
    private @Nullable String name;

    /** Null when none was named. */
    @Nullable
    String name() {
        return name;
    }

    /** @throws BadInputException when there is no such administration, or none was named and there is not exactly one */
    Administration find(JdbcClient jdbc) {
        List<Administration> all = new Administrations(jdbc).all();
        if (name == null && all.size() == 1) {
            return all.getFirst();
        }
        return all.stream()
                .filter(administration -> administration.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadInputException(List.of(complaint(all))));
    }

    private String complaint(List<Administration> all) {
        String what = name == null ? "Which administration?" : "There is no administration “" + name + "”.";
        String names = all.stream().map(Administration::name).collect(Collectors.joining("”, “", "“", "”"));
        return all.isEmpty()
                ? what + " There is none yet: make one on the administration pages, or by import-responses."
                : what + " Name one with --administration: " + names + ".";
    }
}
