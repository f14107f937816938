package org.rapport.aggregate.job;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.rapport.fielding.Administrations;
import org.rapport.fielding.StoredInstrument;
import org.rapport.scoring.BankUse;
import org.rapport.scoring.ScoringSchools;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Scores the responses of those schools of a range that changed, or whose item banks did, and replaces their moments, in one
 * transaction.
 */
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
            Map<String, BankUse> banks = new ItemBanks(client).uses(range.administration(), stored.instrument());
            CountedSchools counted = CountedSchools.scored(jdbc, range.administration(), stored.id(), banks);
            CountedSchools.Changed changed = counted.changed(range.first(), range.last());
            ScoringSchools scoring = new ScoringSchools(stored.instrument(), banks);
            contribution.incrementWriteCount(counted.read(dataSource, changed, scoring));
            new ScoredSchools(jdbc)
                    .replace(range.administration(), stored.id(), CountedSchools.all(changed), scoring.schools());
            counted.remember(changed);
        }
        return RepeatStatus.FINISHED;
    }
}
