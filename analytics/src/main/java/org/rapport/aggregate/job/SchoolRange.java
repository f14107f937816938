package org.rapport.aggregate.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * The schools of one partition of a batch step: a range of ids, both ends included.
 */
public record SchoolRange(int administration, int first, int last) {
    /** The job parameter that names the administration. */
    public static final String ADMINISTRATION = "administration";

    private static final String FIRST = "firstSchool";
    private static final String LAST = "lastSchool";

    /** The range that a partition was given. */
    public static SchoolRange of(ChunkContext context) {
        ExecutionContext partition = context.getStepContext().getStepExecution().getExecutionContext();
        return new SchoolRange(administration(context), partition.getInt(FIRST), partition.getInt(LAST));
    }

    /** The administration that the job works on. */
    public static int administration(ChunkContext context) {
        Object administration = context.getStepContext().getJobParameters().get(ADMINISTRATION);
        if (administration instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException("The job has no parameter " + ADMINISTRATION);
    }

    /**
     * Cuts the schools into ranges.
     *
     * @param schools ids in ascending order
     * @param most the most schools in a range
     */
    public static Map<String, ExecutionContext> partitions(List<Integer> schools, int most) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (int from = 0; from < schools.size(); from += most) {
            int to = Math.min(from + most, schools.size());
            ExecutionContext range = new ExecutionContext();
            range.putInt(FIRST, schools.get(from));
            range.putInt(LAST, schools.get(to - 1));
            partitions.put("schools-" + schools.get(from) + "-" + schools.get(to - 1), range);
        }
        return partitions;
    }
}
