package org.rapport.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import javax.sql.DataSource;
import org.rapport.job.JobProgress.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the jobs are, read from Spring Batch's tables; so a page shows it whatever process runs the job. */
@Repository
public class JobProgresses {

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    JobProgresses(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /** The last run of a job of an administration; empty when it never ran. */
    public Optional<JobProgress> last(AdministrationJobs.Kind kind, int administration) {
        // parts: a partitioned step has one execution named step:partition for each, made before the first begins;
        // a restarted run has new executions only for what was not done, so all runs of the instance count together
        return jdbc.sql("""
                        with run as (
                            select e.job_execution_id, e.job_instance_id, e.status, e.start_time, e.create_time, e.end_time
                              from batch.job_execution e
                              join batch.job_instance i on i.job_instance_id = e.job_instance_id and i.job_name = :job
                              join batch.job_execution_params p on p.job_execution_id = e.job_execution_id
                               and p.parameter_name = 'administration' and p.parameter_value = :administration
                             order by e.job_execution_id desc limit 1),
                        step as (
                            select distinct on (s.step_name) s.step_name, s.status, s.exit_message, s.step_execution_id
                              from run
                              join batch.job_execution e on e.job_instance_id = run.job_instance_id
                              join batch.step_execution s on s.job_execution_id = e.job_execution_id
                             order by s.step_name, s.step_execution_id desc),
                        main as (
                            select step_name from step where step_name not like '%:%'
                             order by (status = 'COMPLETED'), step_execution_id desc limit 1),
                        part as (
                            select count(*) as parts, count(*) filter (where status = 'COMPLETED') as done
                              from step join main on step.step_name like main.step_name || '%:%')
                        select run.status, coalesce(run.start_time, run.create_time) as started_at, run.end_time,
                               coalesce((select step_name from main), '') as step, part.parts, part.done,
                               coalesce((select exit_message from step where exit_message <> ''
                                          order by step_execution_id desc limit 1), '') as reason
                          from run, part
                        """)
                .param("job", kind.jobName())
                .param("administration", Integer.toString(administration))
                .query((row, number) -> progress(kind, row, administration))
                .optional();
    }

    private JobProgress progress(AdministrationJobs.Kind kind, ResultSet row, int administration) throws SQLException {
        State state = state(row.getString("status"), administration);
        int parts = row.getInt("parts");
        Timestamp ended = row.getTimestamp("end_time");
        return new JobProgress(
                kind,
                state,
                row.getString("step"),
                parts == 0 ? (state == State.DONE ? 1 : 0) : row.getInt("done"),
                Math.max(1, parts),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                state == State.FAILED ? firstLine(row.getString("reason")) : "");
    }

    private State state(String status, int administration) {
        return switch (status) {
            case "COMPLETED" -> State.DONE;
            case "STARTING", "STARTED", "STOPPING" ->
                AdministrationLock.isTaken(dataSource, administration) ? State.RUNNING : State.CUT_OFF;
            default -> State.FAILED;
        };
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
