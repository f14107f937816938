package org.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rapport.statistics.ConditionalSchoolModel.School;

/** Twenty-four made-up schools. Expected numbers: R 4.2.2, lme4 1.1-31, by {@code conditional-school-effects.R}. */
class ConditionalSchoolModelTest {
    private static final SortedMap<String, School> SCHOOLS = schools();

    @Test
    void theVariancesAreThoseOfLme4() {
        ConditionalSchoolModel model = model();
        NamedCsvRecord expected = records("model.csv").getFirst();
        assertThat(model.tau2()).isCloseTo(number(expected, "tau2"), within(1e-9));
        assertThat(model.sigma2()).isCloseTo(number(expected, "sigma2"), within(1e-9));
        assertThat(model.explained())
                .isCloseTo(number(expected, "explained"), within(1e-6)); // lme4's τ² of the null model
    }

    @Test
    void everySchoolStandsWhereLme4AndHendersonsEquationsPutIt() {
        ConditionalSchoolModel model = model();
        for (NamedCsvRecord expected : records("schools.csv")) {
            String school = expected.getField("school");
            ConditionalSchoolEffect effect = model.effectOf(Objects.requireNonNull(SCHOOLS.get(school)));
            assertThat(effect.expected()).as(school).isCloseTo(number(expected, "expected"), within(1e-8));
            assertThat(effect.departure()).as(school).isCloseTo(number(expected, "departure"), within(1e-8));
            assertThat(effect.mean()).as(school).isCloseTo(number(expected, "mean"), within(1e-8));
            assertThat(effect.predictionSd()).as(school).isCloseTo(number(expected, "predictionSd"), within(1e-8));
            assertThat(effect.departureSd()).as(school).isCloseTo(number(expected, "departureSd"), within(1e-8));
        }
    }

    @Test
    void aSmallSpecialSchoolIsNotPulledToTheAverageOfAll() {
        School special = Objects.requireNonNull(SCHOOLS.get("s01")); // nine students, below what others have
        NullModel plain = NullModel.of(
                        SCHOOLS.values().stream().map(School::scores).toList())
                .get();
        ConditionalSchoolEffect effect = model().effectOf(special);
        assertThat(effect.expected()).isLessThan(3.8);
        assertThat(effect.probabilityAbove())
                .isCloseTo(Confidence.normal(effect.departure() / effect.departureSd()), within(1e-15))
                .isLessThan(0.5);
        assertThat(effect.mean()).isBetween(special.scores().mean(), effect.expected());
        assertThat(plain.effectOf(special.scores()).mean()).isNotCloseTo(effect.mean(), offset(0.005));
    }

    @Test
    void whereCovariatesAreMeasuredFromDoesNotMatter() {
        ConditionalSchoolModel moved = ConditionalSchoolModel.of(SCHOOLS.values().stream()
                        .map(ConditionalSchoolModelTest::moved)
                        .toList())
                .get();
        School school = Objects.requireNonNull(SCHOOLS.get("s07"));
        assertThat(moved.effectOf(moved(school)).mean())
                .isCloseTo(model().effectOf(school).mean(), within(1e-10));
    }

    private static School moved(School school) {
        return new School(
                school.scores(),
                List.of(
                        school.covariates().getFirst() + 5,
                        7 * school.covariates().getLast() - 100));
    }

    @Test
    void covariatesThatExplainNothingMayLeaveMoreVarianceThanThereWas() {
        List<School> schools = new ArrayList<>();
        for (int j = 0; j < 12; j++) {
            double mean = 3 + 0.3 * ((j % 4) - 1.5);
            schools.add(new School(
                    Moments.of(mean - 0.5, mean + 0.5, mean, mean - 0.5, mean + 0.5), List.of((double) (j % 3))));
        }
        assertThat(ConditionalSchoolModel.of(schools).get().explained()).isBetween(-0.3, -0.01);
    }

    @Test
    void tooFewSchoolsOrNothingToTellThemApartByIsAReasonAndNotTheNullModel() {
        List<School> all = List.copyOf(SCHOOLS.values());
        assertThat(ConditionalSchoolModel.of(all.subList(0, 9)).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
        assertThat(ConditionalSchoolModel.of(all.subList(0, 10)).flags()).contains(Flag.FEW_SCHOOLS);
        assertThat(ConditionalSchoolModel.of(with(all, school -> List.of())).reason())
                .isEqualTo(Reason.NOT_IDENTIFIED);
        assertThat(ConditionalSchoolModel.of(with(all, school -> List.of(4.0))).reason())
                .isEqualTo(Reason.NOT_IDENTIFIED);
        assertThat(ConditionalSchoolModel.of(with(
                                all,
                                school -> List.of(
                                        school.covariates().getFirst(),
                                        0.1 - 3 * school.covariates().getFirst())))
                        .reason())
                .isEqualTo(Reason.NOT_IDENTIFIED);
        assertThat(ConditionalSchoolModel.of(List.of()).reason()).isEqualTo(Reason.NO_DATA);
        assertThat(ConditionalSchoolModel.of(all.stream()
                                .map(school -> new School(
                                        new Moments(3, school.scores().mean(), 0), school.covariates()))
                                .toList())
                        .reason())
                .isEqualTo(Reason.ZERO_VARIANCE);
    }

    @Test
    void schoolsThatAreJustAsExpectedAreAllExpected() {
        List<School> schools = new ArrayList<>();
        for (int j = 0; j < 14; j++) {
            schools.add(new School(Moments.of(j + 1, j - 1, j + 0.5, j - 0.5), List.of((double) j)));
        }
        Outcome<ConditionalSchoolModel> model = ConditionalSchoolModel.of(schools);
        assertThat(model.flags()).contains(Flag.TAU2_ZERO);
        ConditionalSchoolEffect effect = model.get().effectOf(schools.getFirst());
        assertThat(effect.mean()).isEqualTo(effect.expected()).isCloseTo(0, within(1e-9));
        assertThat(effect.probabilityAbove()).isEqualTo(0.5);
        assertThat(model.get().explained()).isEqualTo(1.0);
    }

    private static List<School> with(
            List<School> schools, java.util.function.Function<School, List<Double>> covariates) {
        return schools.stream()
                .map(school -> new School(school.scores(), covariates.apply(school)))
                .toList();
    }

    private static ConditionalSchoolModel model() {
        return ConditionalSchoolModel.of(List.copyOf(SCHOOLS.values())).get();
    }

    private static SortedMap<String, School> schools() {
        SortedMap<String, List<NamedCsvRecord>> bySchool = new TreeMap<>();
        records("students.csv")
                .forEach(row -> bySchool.computeIfAbsent(row.getField("school"), any -> new ArrayList<>())
                        .add(row));
        SortedMap<String, School> schools = new TreeMap<>();
        bySchool.forEach((school, rows) -> schools.put(
                school,
                new School(
                        Moments.of(rows.stream()
                                .mapToDouble(row -> number(row, "score"))
                                .toArray()),
                        List.of(Math.log(number(rows.getFirst(), "size")), number(rows.getFirst(), "level")))));
        return Collections.unmodifiableSortedMap(schools);
    }

    private static double number(NamedCsvRecord row, String field) {
        return Double.parseDouble(row.getField(field));
    }

    private static List<NamedCsvRecord> records(String file) {
        InputStream found = ConditionalSchoolModelTest.class.getResourceAsStream("/conditional-schools/" + file);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(Objects.requireNonNull(found), StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (java.io.IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
