package org.rapport.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rapport.aggregate.QualityFindings;
import org.rapport.aggregate.job.AggregationRun;
import org.rapport.fielding.Administrations;
import org.rapport.fielding.Instruments;
import org.rapport.fielding.School;
import org.rapport.fielding.StoredInstrument;
import org.rapport.instrument.BundledInstruments;
import org.rapport.instrument.Instrument;
import org.rapport.postgres.TestDatabase;
import org.rapport.response.PackedCopy;
import org.rapport.response.PackedResponses;
import org.rapport.sample.SimulatedAnswers;
import org.rapport.scoring.AssociationRecords;
import org.rapport.scoring.BankUse;
import org.rapport.scoring.InvarianceRecords;
import org.rapport.scoring.QualityRecords;
import org.rapport.scoring.ScaleCalibration;
import org.rapport.scoring.ScalePatterns;
import org.rapport.scoring.ScoringSchools;
import org.rapport.statistics.Outcome;

/**
 * How long it takes to measure the students' instrument (eleven scales, seven breakdowns) on a large administration: each reading of the
 * rows beside one that does nothing with them, and what is worked out of it. Run with {@code -Xmx1g}. Arguments: schools (1000),
 * students in each (1000), anything to run the whole job afterwards.
 */
public final class MeasurementBenchmark {
    private static final long SEED = 1;
    private static final int LOWEST_GRADE = 3;
    private static final int GRADES = 10;

    private final TestDatabase database = TestDatabase.create();
    private final int administration;
    private final StoredInstrument stored;
    private final List<Outcome<BankUse>> banks = new ArrayList<>();

    private MeasurementBenchmark(int schools, int students) throws SQLException {
        Administrations administrations = new Administrations(database.jdbc());
        administration = administrations.create(
                "Relationships", "anonymous", "school", Instant.parse("2026-03-02T08:00:00Z"), null);
        Instrument newest = BundledInstruments.newest("student-relationships").orElseThrow();
        stored = new Instruments(database.jdbc()).publish(BundledInstruments.texts(newest.id(), newest.version()));
        administrations.ask(administration, stored);
        try (Connection connection = database.dataSource().getConnection();
                PackedCopy copy = new PackedCopy(connection)) {
            for (int school = 0; school < schools; school++) {
                String code = "school-%04d".formatted(school);
                int id = administrations.addSchool(
                        administration, new School(0, code, "School " + school, "large", "Large", students, null));
                SimulatedAnswers answers = new SimulatedAnswers(stored.instrument(), SEED, code, 1);
                for (int student = 0; student < students; student++) {
                    int grade = LOWEST_GRADE + student % GRADES;
                    String language = student % 12 == 0 ? "es" : "en";
                    copy.write(
                            administration, id, stored.id(), language, answers.gradeBand(grade), answers.next(grade));
                }
            }
            copy.finish();
        }
        database.jdbc().sql("vacuum analyze survey.response").update();
    }

    public static void main(String[] arguments) throws Exception {
        int schools = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        int students = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
        System.out.println(Machine.describe());
        MeasurementBenchmark benchmark = new MeasurementBenchmark(schools, students);
        benchmark.readings();
        if (arguments.length > 2) {
            AggregationRun.run(benchmark.database, benchmark.administration, 1);
        }
        System.exit(0);
    }

    private void readings() throws Exception {
        Instrument instrument = stored.instrument();
        for (int round = 0; round < 3; round++) {
            time("reading rows", () -> read((school, language, band, answers) -> {}));
            ScalePatterns patterns = new ScalePatterns(instrument, instrument.scales());
            time("patterns", () -> read((school, language, band, answers) -> patterns.add(language, band, answers)));
            InvarianceRecords invariance = new InvarianceRecords(instrument);
            time(
                    "invariance",
                    () -> read((school, language, band, answers) -> invariance.add(language, band, answers)));
            AssociationRecords associations = new AssociationRecords(instrument);
            time("associations", () -> read((school, language, band, answers) -> associations.add(school, answers)));
            QualityRecords quality = new QualityRecords(instrument);
            time("quality", () -> read((school, language, band, answers) -> quality.add(language, band, answers)));
            ScoringSchools scoring = new ScoringSchools(instrument, java.util.Map.of());
            time(
                    "scoring without banks",
                    () -> read((school, language, band, answers) -> scoring.take(school, answers)));
            if (round == 2) {
                time("banks of all scales", () -> calibrate(patterns));
                time("comparisons of all scales", () -> compare(patterns));
                time("unusual answers", () -> unusual(patterns));
                time("invariance models", () -> (long) invariance.byBreakdown().size());
                time("associations", () -> associations.associations(0).n());
            }
        }
    }

    private Long calibrate(ScalePatterns patterns) {
        for (int scale = 0; scale < patterns.codings().size(); scale++) {
            banks.add(ScaleCalibration.of(patterns.codings().get(scale), patterns.everybody(scale))
                    .map(BankUse::of));
        }
        return banks.stream().filter(Outcome::hasValue).count();
    }

    private Long unusual(ScalePatterns patterns) {
        long unusual = 0;
        for (int scale = 0; scale < patterns.codings().size(); scale++) {
            unusual += QualityFindings.ofScale(
                            stored.instrument().respondents(),
                            patterns.codings().get(scale),
                            patterns.everybody(scale),
                            banks.get(scale))
                    .size();
        }
        return unusual;
    }

    private static Long compare(ScalePatterns patterns) {
        long compared = 0;
        for (int scale = 0; scale < patterns.codings().size(); scale++) {
            compared += patterns.comparisons(scale).stream()
                    .filter(comparison -> comparison.dif().isPresent())
                    .count();
        }
        return compared;
    }

    private Long read(PackedResponses.MarkedTaker taker) throws SQLException {
        List<Integer> all = List.of(Integer.MIN_VALUE, Integer.MAX_VALUE);
        try (Connection connection = database.dataSource().getConnection()) {
            return PackedResponses.readMarked(
                    connection, administration, stored.id(), all.getFirst(), all.getLast(), taker);
        }
    }

    private static void time(String what, Callable<Long> work) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long processor = threads.getCurrentThreadCpuTime();
        long done = work.call();
        System.out.printf(
                "%-28s %7.3f s, %7.3f s of the processor (%d)%n",
                what, (System.nanoTime() - start) / 1e9, (threads.getCurrentThreadCpuTime() - processor) / 1e9, done);
    }
}
