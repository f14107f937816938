package org.rapport.aggregate.job;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.rapport.fielding.Administrations;
import org.rapport.instrument.RespondentGroup;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The steps of {@code aggregateAdministration} that need whole rows instead of tallies, each partition one idempotent transaction:
 * <ol>
 *   <li>{@code calibrateScales}: partitioned by respondent group, the pool is calibrated or held against the frozen item banks;
 *   <li>{@code scoreSchools}: partitioned by school, every respondent is scored with the banks.
 * </ol>
 */
@Configuration(proxyBeanMethods = false)
public class MeasurementJobSteps {

    // calibrateScales

    @Bean
    @StepScope
    Partitioner respondentPartitions(
            JdbcClient jdbc, @Value("#{jobParameters['" + SchoolRange.ADMINISTRATION + "']}") Long administration) {
        return gridSize -> {
            Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
            for (RespondentGroup respondents : new Administrations(jdbc)
                    .instruments(administration.intValue())
                    .keySet()) {
                ExecutionContext partition = new ExecutionContext();
                partition.putString(CalibrateTasklet.RESPONDENTS, respondents.name());
                partitions.put(respondents.id(), partition);
            }
            return partitions;
        };
    }

    @Bean
    Step calibrateScales(PartitionedSteps partitioned, Partitioner respondentPartitions, DataSource dataSource) {
        return partitioned.step(
                "calibrateScales", "OfRespondents", respondentPartitions, new CalibrateTasklet(dataSource));
    }

    // scoreSchools

    @Bean
    Step scoreSchools(PartitionedSteps partitioned, Partitioner schoolPartitions, DataSource dataSource) {
        return partitioned.step(
                "scoreSchools",
                AggregationJobConfiguration.OF_PARTITION,
                schoolPartitions,
                new ScoreTasklet(dataSource));
    }
}
