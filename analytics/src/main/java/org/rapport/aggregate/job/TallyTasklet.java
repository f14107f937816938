package org.rapport.aggregate.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.rapport.aggregate.CountingSchools;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Tally;
import org.rapport.fielding.Administrations;
import org.rapport.fielding.StoredInstrument;
import org.rapport.response.PackedResponses;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Counts the responses of a range of schools in one pass and replaces their tallies, in one transaction. */
final class TallyTasklet implements Tasklet {
    private final DataSource dataSource;

    TallyTasklet(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws SQLException {
        SchoolRange range = SchoolRange.of(context);
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        Tallies tallies = new Tallies(jdbc);
        for (StoredInstrument stored : new Administrations(JdbcClient.create(jdbc))
                .instruments(range.administration())
                .values()) {
            Map<Integer, Map<Subgroup, Tally>> counted = new TreeMap<>();
            count(range, stored, counted, contribution);
            tallies.replace(range.administration(), stored.id(), range.first(), range.last(), counted);
        }
        return RepeatStatus.FINISHED;
    }

    private void count(
            SchoolRange range,
            StoredInstrument stored,
            Map<Integer, Map<Subgroup, Tally>> counted,
            StepContribution contribution)
            throws SQLException {
        CountingSchools counting = new CountingSchools(stored.instrument());
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            long rows = PackedResponses.read(
                    connection, range.administration(), stored.id(), range.first(), range.last(), counting);
            contribution.incrementWriteCount(rows);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
        counting.schools().forEach((school, tallies) -> counted.put(school, tallies.tallies()));
    }
}
