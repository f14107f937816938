package org.rapport.aggregate.job;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.rapport.aggregate.CountingSchools;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Tally;
import org.rapport.fielding.Administrations;
import org.rapport.fielding.StoredInstrument;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the responses of those schools of a range that changed since the last count, and replaces their tallies, in one transaction. */
final class TallyTasklet implements Tasklet {
    private final DataSource dataSource;

    TallyTasklet(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws SQLException {
        SchoolRange range = SchoolRange.of(context);
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        for (StoredInstrument stored : new Administrations(JdbcClient.create(jdbc))
                .instruments(range.administration())
                .values()) {
            CountedSchools counted = CountedSchools.tallied(jdbc, range.administration(), stored.id());
            CountedSchools.Changed changed = counted.changed(range.first(), range.last());
            CountingSchools counting = new CountingSchools(stored.instrument());
            contribution.incrementWriteCount(counted.read(dataSource, changed, counting));
            Map<Integer, Map<Subgroup, Tally>> tallies = new TreeMap<>();
            counting.schools().forEach((school, found) -> tallies.put(school, found.tallies()));
            new Tallies(jdbc).replace(range.administration(), stored.id(), CountedSchools.all(changed), tallies);
            counted.remember(changed);
        }
        return RepeatStatus.FINISHED;
    }
}
