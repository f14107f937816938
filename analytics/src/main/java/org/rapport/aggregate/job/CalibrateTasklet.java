package org.rapport.aggregate.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.rapport.aggregate.DifFindings;
import org.rapport.aggregate.Finding;
import org.rapport.fielding.Administrations;
import org.rapport.fielding.StoredInstrument;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.RespondentGroup;
import org.rapport.instrument.Scale;
import org.rapport.response.PackedResponses;
import org.rapport.scoring.ScaleCoding;
import org.rapport.scoring.ScalePatterns;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Measures the scales of one respondent group on the whole pool: reads all rows, settles the item banks, and replaces the group's
 * findings, in one transaction.
 */
final class CalibrateTasklet implements Tasklet {
    static final String RESPONDENTS = "respondents";

    /** What the patterns of one pass over the rows may take; both respondent groups may be at it at once. */
    private static final long BYTES = 160L << 20;

    private final DataSource dataSource;

    CalibrateTasklet(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws SQLException {
        int administration = SchoolRange.administration(context);
        RespondentGroup respondents = RespondentGroup.valueOf(context.getStepContext()
                .getStepExecution()
                .getExecutionContext()
                .getString(RESPONDENTS));
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        JdbcClient client = JdbcClient.create(jdbc);
        StoredInstrument stored = Objects.requireNonNull(
                new Administrations(client).instruments(administration).get(respondents));
        List<Finding> findings = measure(administration, stored, client);
        new MeasuredFindings(jdbc).replace(administration, respondents, findings);
        contribution.incrementWriteCount(findings.size());
        return RepeatStatus.FINISHED;
    }

    private List<Finding> measure(int administration, StoredInstrument stored, JdbcClient jdbc) throws SQLException {
        Instrument instrument = stored.instrument();
        ItemBanks banks = new ItemBanks(jdbc);
        banks.lock(instrument);
        ScaleMeasurement measurement = new ScaleMeasurement(administration, instrument, banks);
        long rows = jdbc.sql(
                        "select count(*) from survey.response where administration = :administration and instrument = :instrument")
                .param("administration", administration)
                .param("instrument", stored.id())
                .query(Long.class)
                .single();
        List<Finding> findings = new ArrayList<>();
        RespondentRecords records = new RespondentRecords(instrument);
        PackedResponses.MarkedTaker beside = records; // in the first pass only
        for (List<Scale> scales : ScalePatterns.passes(instrument, rows, BYTES)) {
            ScalePatterns patterns = new ScalePatterns(instrument, scales);
            PackedResponses.MarkedTaker others = beside;
            read(administration, stored, (school, language, band, answers) -> {
                patterns.add(language, band, answers);
                others.take(school, language, band, answers);
            });
            beside = (school, language, band, answers) -> {};
            for (int scale = 0; scale < scales.size(); scale++) {
                ScaleCoding coding = patterns.codings().get(scale);
                measurement.measure(coding, patterns.everybody(scale));
                findings.addAll(DifFindings.of(instrument, coding, patterns.comparisons(scale)));
            }
        }
        findings.addAll(measurement.finish());
        findings.addAll(records.findings());
        return findings;
    }

    private void read(int administration, StoredInstrument stored, PackedResponses.MarkedTaker taker)
            throws SQLException {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            PackedResponses.readMarked(
                    connection, administration, stored.id(), Integer.MIN_VALUE, Integer.MAX_VALUE, taker);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
