package org.rapport.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapport.statistics.Calibration;
import org.rapport.statistics.CreditModel;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.PartialCreditModel;
import org.rapport.statistics.RatingScaleModel;
import org.rapport.statistics.Reason;
import org.rapport.statistics.ResponsePatterns;
import org.rapport.statistics.WarmLikelihoodEstimate;

class ScaleCalibrationTest {
    private final SmallSurvey survey = new SmallSurvey(5);
    private final ScaleCoding coding = survey.coding("care");

    private ResponsePatterns patterns(List<byte[]> rows) {
        ScalePatterns patterns =
                new ScalePatterns(survey.instrument(), survey.instrument().scales());
        rows.forEach(row -> patterns.add("en", "old", row));
        return patterns.everybody(0);
    }

    @Test
    void twoHundredAndFiftyRespondentsAreAsked() {
        List<byte[]> rows = survey.simulated(250, SmallSurvey.steps(5), "A", 1);
        assertThat(ScaleCalibration.of(coding, patterns(rows)).hasValue()).isTrue();
        Outcome<ScaleBank> tooFew = ScaleCalibration.of(coding, patterns(rows.subList(0, 249)));
        assertThat(tooFew.reason()).isEqualTo(Reason.N_LT_250);
        assertThat(tooFew.n()).isEqualTo(249);
        assertThat(ScaleCalibration.of(coding, patterns(List.of())).reason()).isEqualTo(Reason.NO_DATA);
    }

    @Test
    void theModelWithTheSmallerInformationCriterionIsTaken() {
        ResponsePatterns patterns = patterns(survey.simulated(800, SmallSurvey.steps(5), "A", 1));
        Calibration free = PartialCreditModel.calibrate(patterns).get();
        Calibration shared = RatingScaleModel.calibrate(patterns).get();
        ScaleBank bank = ScaleCalibration.of(coding, patterns).get();
        assertThat(shared.bic()).isLessThan(free.bic()); // the steps were made alike
        assertThat(bank.model()).isEqualTo(CreditModel.RATING_SCALE);
        assertThat(bank.bank().steps()).isEqualTo(shared.steps());
        assertThat(bank.respondents()).isEqualTo(800);
        assertThat(bank.bank()
                        .reportingScale()
                        .score(bank.bank().reportingScale().favorable()))
                .isCloseTo(300, within(1e-9));
    }

    @Test
    void aSparseCategoryIsJoinedAndTheItemsThenHaveStepsOfTheirOwn() {
        List<byte[]> rows = survey.simulated(400, SmallSurvey.steps(5), "A", 1);
        int left = 0;
        for (byte[] row : rows) {
            if (row[1] == 1 && ++left > 9) {
                row[1] = 2; // nine "never" remain
            }
        }
        ScaleBank bank = ScaleCalibration.of(coding, patterns(rows)).get();
        assertThat(bank.recoding().get(1)).containsExactly(0, 0, 1, 2, 3);
        assertThat(bank.recoding().get(0)).containsExactly(0, 1, 2, 3, 4);
        assertThat(bank.model()).isEqualTo(CreditModel.PARTIAL_CREDIT);
        assertThat(bank.bank().steps().top(1)).isEqualTo(3);
    }

    @Test
    void anItemThatAllAnswerAlikeIsLeftOut() {
        List<byte[]> rows = survey.simulated(400, SmallSurvey.steps(5), "A", 1);
        rows.forEach(row -> row[3] = 5);
        ScaleBank bank = ScaleCalibration.of(coding, patterns(rows)).get();
        assertThat(bank.bank().items()).containsExactly("a1", "a2", "a3", "a5");
    }

    @Test
    void aRespondentIsScoredByWhatWasAnswered() {
        ScaleBank bank = ScaleCalibration.of(coding, patterns(survey.simulated(400, SmallSurvey.steps(5), "A", 1)))
                .get();
        ScaleScoring scoring =
                new ScaleScoring(bank, coding, bank.bank().steps().all());
        WarmLikelihoodEstimate warm = new WarmLikelihoodEstimate(bank.bank().steps());
        assertScore(
                scoring,
                "nrsoa",
                bank.bank().reportingScale().score(warm.of(0b11111, 6).theta()));
        assertScore(
                scoring,
                "aaaan",
                bank.bank().reportingScale().score(warm.of(0b11111, 20).theta()));
        assertScore(
                scoring,
                "a..s ",
                bank.bank().reportingScale().score(warm.of(0b01001, 6).theta()));
        assertThat(scoring.score(survey.row("a...."))).isEqualTo(ScaleScoring.NONE);
    }

    private void assertScore(ScaleScoring scoring, String answers, double score) {
        assertThat(scoring.score(survey.row(answers)) * ScaleScoring.UNIT).isCloseTo(score, within(1e-5));
    }

    @Test
    void anItemThatIsNoAnchorIsNotScored() {
        ScaleBank bank = ScaleCalibration.of(coding, patterns(survey.simulated(400, SmallSurvey.steps(5), "A", 1)))
                .get();
        ScaleScoring scoring = new ScaleScoring(bank, coding, 0b11101);
        assertThat(scoring.score(survey.row("nnsoa"))).isEqualTo(scoring.score(survey.row("nasoa")));
        assertThat(scoring.score(survey.row("na..."))).isEqualTo(ScaleScoring.NONE);
    }

    @Test
    void anotherCalibrationUsesTheSameCategoriesAndNeedsAsMany() {
        ScaleBank bank = ScaleCalibration.of(coding, patterns(survey.simulated(400, SmallSurvey.steps(5), "A", 1)))
                .get();
        ResponsePatterns later = bank.patterns(coding, patterns(survey.simulated(300, SmallSurvey.steps(5), "A", 2)));
        assertThat(ScaleCalibration.again(bank, later).get().model()).isEqualTo(bank.model());
        ResponsePatterns few = bank.patterns(coding, patterns(survey.simulated(200, SmallSurvey.steps(5), "A", 2)));
        assertThat(ScaleCalibration.again(bank, few).reason()).isEqualTo(Reason.N_LT_250);
    }

    @Test
    void aBankIsLikeAnotherWhateverItsVersion() {
        ScaleBank bank = ScaleCalibration.of(coding, patterns(survey.simulated(400, SmallSurvey.steps(5), "A", 1)))
                .get();
        assertThat(bank.as("7").isLike(bank)).isTrue();
        assertThat(bank.isLike(
                        ScaleCalibration.of(coding, patterns(survey.simulated(400, SmallSurvey.steps(5), "A", 2)))
                                .get()))
                .isFalse();
        assertThat(IntStream.range(0, 5).map(item -> bank.bank().steps().top(item)))
                .containsOnly(4);
    }
}
