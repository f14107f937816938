package org.rapport.aggregate.job;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.rapport.fielding.Administrations;
import org.rapport.fielding.StoredInstrument;
import org.rapport.response.PackedResponses;
import org.rapport.scoring.ScoringSchools;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Scores the responses of a range of schools with the item banks and replaces their moments, in one transaction. */
final class ScoreTasklet implements Tasklet {
    private final DataSource dataSource;

    ScoreTasklet(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws SQLException {
        SchoolRange range = SchoolRange.of(context);
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        JdbcClient client = JdbcClient.create(jdbc);
        for (StoredInstrument stored :
                new Administrations(client).instruments(range.administration()).values()) {
            ScoringSchools scoring = new ScoringSchools(
                    stored.instrument(), new ItemBanks(client).uses(range.administration(), stored.instrument()));
            Connection connection = DataSourceUtils.getConnection(dataSource);
            try {
                contribution.incrementWriteCount(PackedResponses.read(
                        connection, range.administration(), stored.id(), range.first(), range.last(), scoring));
            } finally {
                DataSourceUtils.releaseConnection(connection, dataSource);
            }
            new ScoredSchools(jdbc).replace(range, stored.id(), scoring.schools());
        }
        return RepeatStatus.FINISHED;
    }
}
