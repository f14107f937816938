package org.rapport.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.disclosure.Attacker;
import org.rapport.disclosure.ComplementarySuppression;
import org.rapport.disclosure.OptimalSuppression;
import org.rapport.disclosure.Protection;
import org.rapport.disclosure.Requirement;
import org.rapport.disclosure.SuppressionProblem;

/** How little the search hides, beside the optimum and beside a greedy reference (statistics specification §13.3). */
class SuppressionQualityTest {

    private static final int LEAST = 10;

    /** Hidden cells of the greedy reference that meets both attackers. */
    @ParameterizedTest
    @CsvSource({"P-ALPHA-SDC-2D, 30", "P-ALPHA-SDC-3D, 33", "P-BETA-SDC-3D, 32", "P-EPSILON-SDC-2D, 30"})
    void hidesNoMoreThanTheGreedyReferenceAgainstTheInformedAttacker(String table, int reference) throws Exception {
        Protection found = new ComplementarySuppression(problem(table)).protection();

        assertThat(found.isSafe()).isTrue();
        assertThat(found.hidden().cardinality()).isLessThanOrEqualTo(reference);
    }

    @ParameterizedTest
    @CsvSource({
        "P-ALPHA-SDC-2D",
        "P-ALPHA-SDC-3D",
        "P-BETA-SDC-2D",
        "P-BETA-SDC-3D",
        "P-EPSILON-SDC-2D",
        "P-EPSILON-SDC-3D"
    })
    void hidesAtMostATenthMoreThanTheOptimum(String table) throws Exception {
        SuppressionProblem naive = problem(table).with(java.util.List.of(new Requirement(Attacker.NAIVE, 5)));
        Protection found = new ComplementarySuppression(naive).protection();

        assertThat(naive.cost(found.hidden()))
                .isLessThanOrEqualTo(1.1 * naive.cost(new OptimalSuppression(naive).pattern(found.hidden())));
    }

    private static SuppressionProblem problem(String table) throws Exception {
        Path json = Path.of(SuppressionQualityTest.class
                .getResource("/oracles/expected/" + table + ".json")
                .toURI());
        return SuppressionProblem.of(
                SuppressionArea.table(OracleCase.read(json)).model(), LEAST);
    }
}
