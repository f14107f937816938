package org.rapport.aggregate.job;

import java.util.List;
import javax.sql.DataSource;
import org.rapport.fielding.Administrations;
import org.rapport.fielding.School;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code aggregateAdministration}, restartable, each partition one idempotent transaction:
 * <ol>
 *   <li>{@code gatherSubmissions}: what waits elsewhere (sealed drafts) becomes responses;
 *   <li>{@code tallySchools}: partitioned by school, the packed answers of those schools that changed are counted into tallies;
 *   <li>{@code calibrateScales} and {@code scoreSchools}: what needs whole rows, see {@link MeasurementJobSteps};
 *   <li>{@code checkDisclosure}: tallies of schools are summed up to districts and all, the disclosure check decides over all that
 *       is published together, the release is announced, and the checked results of districts and of all are stored;
 *   <li>{@code releaseSchools}: partitioned by school, the checked results of each school are stored;
 *   <li>{@code completeRelease}: now reports may be made of it.
 * </ol>
 */
@Configuration(proxyBeanMethods = false)
@Import(MeasurementJobSteps.class)
public class AggregationJobConfiguration {
    /** The name of the job. */
    public static final String JOB = "aggregateAdministration";

    /** Schools in a partition: a partition's tallies are held in memory until they are stored. */
    static final int SCHOOLS_IN_PARTITION = 250;

    static final String OF_PARTITION = "OfPartition";

    // gatherSubmissions

    @Bean
    Step gatherSubmissions(
            JobRepository jobs, PlatformTransactionManager transactions, ObjectProvider<BeforeAggregation> before) {
        Tasklet gather = (contribution, context) -> {
            int administration = SchoolRange.administration(context);
            before.orderedStream().forEach(each -> each.prepare(administration));
            return RepeatStatus.FINISHED;
        };
        return new StepBuilder("gatherSubmissions", jobs)
                .tasklet(gather, transactions)
                .build();
    }

    // tallySchools

    @Bean
    @StepScope
    Partitioner schoolPartitions(
            JdbcClient jdbc, @Value("#{jobParameters['" + SchoolRange.ADMINISTRATION + "']}") Long administration) {
        List<Integer> schools = new Administrations(jdbc)
                .schools(administration.intValue()).stream().map(School::id).toList();
        int most = Math.clamp((schools.size() + 1) / 2, 1, SCHOOLS_IN_PARTITION);
        return gridSize -> SchoolRange.partitions(schools, most);
    }

    @Bean
    Step tallySchools(PartitionedSteps partitioned, Partitioner schoolPartitions, DataSource dataSource) {
        return partitioned.step("tallySchools", OF_PARTITION, schoolPartitions, new TallyTasklet(dataSource));
    }

    @Bean
    PartitionedSteps partitionedSteps(
            JobRepository jobs, PlatformTransactionManager transactions, TaskExecutor partitionExecutor) {
        return new PartitionedSteps(jobs, transactions, partitionExecutor);
    }

    @Bean
    TaskExecutor partitionExecutor() {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("partition-");
        executor.setConcurrencyLimit(Math.max(2, Runtime.getRuntime().availableProcessors()));
        return executor;
    }

    // checkDisclosure

    @Bean
    CheckedAdministrations checkedAdministrations(DataSource dataSource) {
        return new CheckedAdministrations(new JdbcTemplate(dataSource));
    }

    @Bean
    Step checkDisclosure(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            CheckedAdministrations administrations) {
        Tasklet check = (contribution, context) -> {
            administrations.of(context).release(new Releases(jdbc));
            return RepeatStatus.FINISHED;
        };
        return new StepBuilder("checkDisclosure", jobs)
                .tasklet(check, transactions)
                .build();
    }

    // releaseSchools

    @Bean
    Step releaseSchools(
            PartitionedSteps partitioned,
            Partitioner schoolPartitions,
            JdbcClient jdbc,
            CheckedAdministrations administrations) {
        Tasklet release = (contribution, context) -> {
            administrations.of(context).releaseSchools(SchoolRange.of(context), new Releases(jdbc));
            return RepeatStatus.FINISHED;
        };
        return partitioned.step("releaseSchools", OF_PARTITION, schoolPartitions, release);
    }

    // completeRelease

    @Bean
    Step completeRelease(JobRepository jobs, PlatformTransactionManager transactions, JdbcClient jdbc) {
        Tasklet complete = (contribution, context) -> {
            new Releases(jdbc).complete(SchoolRange.administration(context));
            return RepeatStatus.FINISHED;
        };
        return new StepBuilder("completeRelease", jobs)
                .tasklet(complete, transactions)
                .build();
    }

    // job

    @Bean
    Job aggregateAdministration(
            JobRepository jobs,
            Step gatherSubmissions,
            Step tallySchools,
            Step calibrateScales,
            Step scoreSchools,
            Step checkDisclosure,
            Step releaseSchools,
            Step completeRelease,
            CheckedAdministrations administrations) {
        return new JobBuilder(JOB, jobs)
                .listener(administrations)
                .start(gatherSubmissions)
                .next(tallySchools)
                .next(calibrateScales)
                .next(scoreSchools)
                .next(checkDisclosure)
                .next(releaseSchools)
                .next(completeRelease)
                .build();
    }
}
