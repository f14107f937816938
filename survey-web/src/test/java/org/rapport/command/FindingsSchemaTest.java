package org.rapport.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.aggregate.Finding;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.disclosure.DisclosurePolicy;
import org.rapport.disclosure.PublishableResults;
import org.rapport.disclosure.ResultsFile;
import org.rapport.disclosure.Suppression;
import org.rapport.instrument.RespondentGroup;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds docs/findings.schema.json and the lines of findings.jsonl against each other. */
class FindingsSchemaTest {

    private static final String ADDRESS = "\"respondents\":\"students\",\"scope\":\"school\",\"unit\":\"S1\","
            + "\"breakdown\":\"\",\"subgroup\":\"\",\"variable\":\"care\",\"statistic\":\"mean\"";

    private final String text;
    private final Schema schema;

    FindingsSchemaTest() throws IOException {
        text = Files.readString(Path.of("../docs/findings.schema.json"));
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
    }

    private List<Error> faults(String line) {
        return schema.validate(line, InputFormat.JSON);
    }

    @Test
    void everyKindOfPublishedCellIsALineOfTheSchema() {
        PublishableResults results = ResultsFile.read(Unit.school("S \"1\""), DisclosurePolicy.SCHOOL, """
                [{"respondents": "students", "breakdown": "gender", "subgroup": "Female", "variable": "care",
                  "statistics": {"n": [12, 12], "mean": [3.141592653589793, 12, "ZERO_VARIANCE"],
                                 "percent-favorable": {"from": 20.0, "to": 39.0, "n": 40},
                                 "sd": {"hidden": "TOO_FEW"}, "alpha": {"undefined": "K_LT_2"}}}]
                """);
        StringWriter written = new StringWriter();

        new FindingsFile(written).write(results);

        List<String> lines = written.toString().lines().toList();
        assertThat(lines).hasSize(5).allSatisfy(line -> assertThat(faults(line)).isEmpty());
    }

    @Test
    void anUncheckedFindingIsALineOfTheSchemaWithOrWithoutAValue() {
        StringWriter written = new StringWriter();
        FindingsFile file = new FindingsFile(written);

        for (Estimate estimate : List.of(Estimate.of(0.1, 3), Estimate.none(Reason.N_LT_2, 1))) {
            file.writeUnchecked(
                    new Finding(RespondentGroup.TEACHERS, Unit.ALL, Subgroup.EVERYBODY, "Mtv_1", "sd", estimate));
        }

        assertThat(written.toString().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(faults(line)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{" + ADDRESS + "}",
                "{" + ADDRESS + ",\"value\":1,\"n\":3,\"reason\":\"NO_DATA\"}",
                "{" + ADDRESS + ",\"value\":1}",
                "{" + ADDRESS + ",\"reason\":\"BECAUSE\"}",
                "{" + ADDRESS + ",\"reason\":\"BANDED\"}",
                "{" + ADDRESS + ",\"reason\":\"TOO_FEW\",\"lower\":1,\"upper\":2}",
                "{" + ADDRESS + ",\"value\":\"1\",\"n\":3}",
                "{" + ADDRESS + ",\"value\":1,\"n\":3,\"p\":0.05}",
                "{\"value\":1,\"n\":3}",
            })
    void anythingElseIsNotALineOfTheSchema(String line) {
        assertThat(faults(line)).isNotEmpty();
    }

    @Test
    void aSchoolHasACodeAndASubgroupABreakdown() {
        String line = "{" + ADDRESS + ",\"value\":1,\"n\":3}";

        assertThat(faults(line)).isEmpty();
        assertThat(faults(line.replace("\"S1\"", "\"\""))).isNotEmpty();
        assertThat(faults(line.replace("\"school\"", "\"all\""))).isNotEmpty();
        assertThat(faults(line.replace("\"breakdown\":\"\"", "\"breakdown\":\"gender\"")))
                .isNotEmpty();
    }

    @Test
    void theSchemaKnowsEveryReason() {
        JsonNode known = JsonMapper.builder().build().readTree(text).at("/properties/reason/enum");
        List<String> names = new ArrayList<>();
        known.forEach(name -> names.add(name.asString()));

        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.concat(Stream.of(Reason.values()), Stream.of(Suppression.values()))
                                        .map(Enum::name),
                                Stream.of("BANDED"))
                        .toList());
    }
}
