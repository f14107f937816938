package org.rapport.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rapport.oracle.OracleTally.Outcome;

/**
 * Our numbers beside R's. Runs the cases among the test resources, and those of the folder {@code -Drapport.oracles=DIR}
 * (else {@code shared/oracles} beside the checkout, if it is there). {@code -Drapport.oracles.areas=DESC,REL} limits the
 * run while working on one area. A case nobody can compute is a failure.
 */
class OracleTest {

    private static final Set<String> AREAS =
            Set.of("DESC", "REL", "ML", "IRT", "DIF", "INV", "GAP", "PERC", "TREND", "WGT", "QUAL", "DRV", "SDC");
    private static final OracleTally TALLY = new OracleTally();

    @TestFactory
    Stream<DynamicTest> ourNumbersAgreeWithTheReference() throws IOException, URISyntaxException {
        Set<String> wanted =
                Set.of(System.getProperty("rapport.oracles.areas", "").split(","));
        return caseFiles().entrySet().stream()
                .filter(file -> wanted.contains("") || wanted.contains(area(file.getKey())))
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> check(file.getKey(), file.getValue())));
    }

    @AfterAll
    static void printTally() {
        System.out.println(TALLY);
    }

    private static void check(String name, Path file) {
        OracleCase oracleCase = OracleCase.read(file);
        Optional<OracleArea> area = OracleAreas.forCase(oracleCase);
        Outcome outcome = area.isEmpty() ? Outcome.NOT_SUPPORTED : Outcome.FAILED;
        try {
            assertThat(area)
                    .as("an area that handles section %s with %s", oracleCase.specSection(), oracleCase.params())
                    .isPresent();
            List<String> differences =
                    OracleComparison.differences(oracleCase, area.orElseThrow().compute(oracleCase));
            assertThat(differences).as(oracleCase.id()).isEmpty();
            outcome = Outcome.PASSED;
        } finally {
            TALLY.count(area(name), outcome);
        }
    }

    /** By name; a case in the folder takes the place of one of the same name among the resources. */
    private static Map<String, Path> caseFiles() throws IOException, URISyntaxException {
        Map<String, Path> files = new TreeMap<>();
        files.putAll(caseFiles(Path.of(OracleTest.class.getResource("/oracles").toURI())));
        String given = System.getProperty("rapport.oracles");
        Path folder = Path.of(given == null ? "../../shared/oracles" : given);
        if (given != null || Files.isDirectory(folder)) {
            files.putAll(caseFiles(folder));
        }
        return files;
    }

    private static Map<String, Path> caseFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("expected"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".json", ""), file -> file));
        }
    }

    /** Only for the table and for limiting a run. */
    private static String area(String name) {
        return Stream.of(name.split("-")).filter(AREAS::contains).findFirst().orElse("EDGE");
    }
}
