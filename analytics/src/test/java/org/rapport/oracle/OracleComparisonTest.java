package org.rapport.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OracleComparisonTest {

    private static final String EXACT = "{\"default\":{\"abs\":0.01,\"rel\":0},\"overrides\":{}}";

    @Test
    void aNumberPassesWithinItsTolerance() {
        assertThat(differences("{\"mean\":2}", EXACT, Map.of("mean", 2.0099))).isEmpty();
        assertThat(differences("{\"mean\":2}", EXACT, Map.of("mean", 2.0101)))
                .containsExactly("mean: expected 2, got 2.0101");
        assertThat(differences("{\"mean\":2}", EXACT, Map.of("mean", Double.NaN)))
                .hasSize(1);
    }

    @Test
    void nullMustBeNullAndANumberANumber() {
        assertThat(differences("{\"sd\":null}", EXACT, Map.of("sd", Estimate.none(Reason.N_LT_2, 1))))
                .isEmpty();
        assertThat(differences("{\"sd\":null}", EXACT, Map.of("sd", 0))).containsExactly("sd: expected null, got 0");
        assertThat(differences("{\"sd\":1}", EXACT, Collections.emptyMap()))
                .containsExactly("sd: expected 1, got null");
    }

    @Test
    void listsMustHaveTheSameLength() {
        assertThat(differences("{\"ci\":[1,2]}", EXACT, Map.of("ci", new double[] {1, 2})))
                .isEmpty();
        assertThat(differences("{\"ci\":[1,2]}", EXACT, Map.of("ci", List.of(1))))
                .containsExactly("ci: expected 2 entries, got 1");
        assertThat(differences("{\"ci\":[1,2]}", EXACT, Map.of("ci", Arrays.asList(1, null))))
                .containsExactly("ci[1]: expected 2, got null");
    }

    @Test
    void theLongestPathThatLeadsToANumberDecidesItsTolerance() {
        String rules = "{\"default\":{\"abs\":0,\"rel\":0},\"overrides\":{"
                + "\"a\":{\"abs\":1,\"rel\":0},\"a.exact\":{\"abs\":0,\"rel\":0},\"a.other\":{\"abs\":1e9,\"rel\":0}}}";
        String expected = "{\"a\":[{\"loose\":1,\"exact\":1,\"other\":1}],\"ab\":1}";

        assertThat(differences(expected, rules, Map.of("a", List.of(Map.of("loose", 1.5, "exact", 1.5)), "ab", 1.5)))
                .containsExactly("a[0].exact: expected 1, got 1.5", "ab: expected 1, got 1.5");
    }

    private static List<String> differences(String expected, String tolerance, Object got) {
        JsonMapper json = JsonMapper.shared();
        JsonNode none = json.createArrayNode();
        return OracleComparison.differences(
                new OracleCase(
                        "made up",
                        "0",
                        "made up",
                        none,
                        List.of(),
                        OracleTolerance.of(json.readTree(tolerance)),
                        json.readTree(expected)),
                got);
    }
}
