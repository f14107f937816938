package org.rapport.aggregate.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapport.aggregate.Finding;
import org.rapport.aggregate.Subgroup;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.InstrumentFile;
import org.rapport.instrument.RespondentGroup;
import org.rapport.postgres.TestDatabase;
import org.rapport.scoring.ScaleBank;
import org.rapport.scoring.ScaleMoments;
import org.rapport.statistics.Reason;
import org.springframework.batch.core.BatchStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/** What becomes of an item bank from its first calibration on. */
class ItemBankLifeTest {
    private static final Instrument INSTRUMENT = InstrumentFile.read(SimulatedSurvey.files());
    private static final String SCALE = "belonging";

    private final TestDatabase database = TestDatabase.create();

    @Test
    void lateAnswersChangeTheBankUntilAnotherAdministrationUsesIt() {
        int first = SimulatedSurvey.load(database, 1, 700);
        AggregationRun.run(database, first, 1);
        ScaleBank early = bank(first);
        AggregationRun.run(database, first, 2);
        assertThat(bank(first)).isEqualTo(early); // the same answers, the same version

        SimulatedSurvey.add(database, first, 1, 700, 1000);
        AggregationRun.run(database, first, 3);
        ScaleBank late = bank(first);
        assertThat(late.bank().version()).isEqualTo("2");
        assertThat(late.respondents()).isGreaterThan(early.respondents());

        int second = SimulatedSurvey.load(database, 2, 500);
        AggregationRun.run(database, second, 1);
        SimulatedSurvey.add(database, first, 1, 1000, 1500);
        AggregationRun.run(database, first, 4);
        assertThat(bank(first)).isEqualTo(late);
        assertThat(bank(second)).isEqualTo(late);
    }

    @Test
    void tooFewRespondentsMakeNoBankAndNoScores() {
        int few = SimulatedSurvey.load(database, 1, 200);
        AggregationRun.run(database, few, 1);
        assertThat(banks(few)).isEmpty();
        assertThat(findings(few).stream()
                        .filter(finding -> finding.statistic().equals("calibration.bank"))
                        .map(finding -> finding.estimate().reason()))
                .containsOnly(Reason.N_LT_250);
        assertThat(scores(few).values())
                .allSatisfy(school -> assertThat(school.values()).allMatch(ScaleMoments::isEmpty));
        int enough = SimulatedSurvey.load(database, 2, 600);
        AggregationRun.run(database, enough, 1);
        AggregationRun.run(database, few, 2);
        assertThat(bank(few)).isEqualTo(bank(enough)); // it is there now
    }

    @Test
    void aRunThatFailedGoesOnToWhatItWouldHaveFound() {
        int whole = SimulatedSurvey.load(database, 1, 600);
        AggregationRun.run(database, whole, 1);
        List<Finding> findings = findings(whole);
        Map<Integer, Map<Subgroup, ScaleMoments>> scores = scores(whole);
        database.jdbc().sql("delete from analytics.scored").update();
        database.jdbc().sql("delete from analytics.measured").update();
        database.jdbc()
                .sql("delete from analytics.counted where purpose = 'score'")
                .update();

        database.jdbc()
                .sql("alter table analytics.scored rename to scored_elsewhere")
                .update();
        assertThat(AggregationRun.start(database, whole, 2).getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(findings(whole)).isEqualTo(findings);
        database.jdbc()
                .sql("alter table analytics.scored_elsewhere rename to scored")
                .update();
        AggregationRun.run(database, whole, 2);
        assertThat(scores(whole)).isEqualTo(scores);
        assertThat(database.jdbc()
                        .sql(
                                "select count(*) from batch.step_execution where step_name like 'calibrateScalesOfRespondents:%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2); // once in each run: what was done is not done again
    }

    private ScaleBank bank(int administration) {
        return banks(administration).get(SCALE).bank();
    }

    private Map<String, org.rapport.scoring.BankUse> banks(int administration) {
        return new ItemBanks(database.jdbc()).uses(administration, INSTRUMENT);
    }

    private List<Finding> findings(int administration) {
        return new MeasuredFindings(new JdbcTemplate(database.dataSource()))
                .load(administration, RespondentGroup.STUDENTS);
    }

    private Map<Integer, Map<Subgroup, ScaleMoments>> scores(int administration) {
        int instrument = database.jdbc()
                .sql("select id from survey.instrument")
                .query(Integer.class)
                .single();
        return new ScoredSchools(new JdbcTemplate(database.dataSource())).load(administration, instrument);
    }
}
