package org.rapport.oracle;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The groups of a case, and the columns that name them when the parameters do not. */
public final class OracleGroups {

    /** The school of a row, in all synthetic surveys. */
    public static final String SCHOOL = "school_id";

    private OracleGroups() {}

    /** Enrolled in a school: the sum over the roster's cells. */
    static long enrolled(OracleTable roster, String school) {
        return (long) DoubleStream.of(roster.where(SCHOOL, school).numbers("n_enrolled"))
                .sum();
    }

    /** The values of each group in the order of the rows, groups by name; rows missing value or group are left out. */
    public static Map<String, double[]> split(double[] values, @Nullable String[] groups) {
        Map<String, DoubleStream.Builder> builders = new TreeMap<>();
        IntStream.range(0, values.length)
                .filter(i -> groups[i] != null && !Double.isNaN(values[i]))
                .forEach(i -> builders.computeIfAbsent(groups[i], g -> DoubleStream.builder())
                        .add(values[i]));
        Map<String, double[]> split = new TreeMap<>();
        builders.forEach((group, builder) -> split.put(group, builder.build().toArray()));
        return split;
    }
}
