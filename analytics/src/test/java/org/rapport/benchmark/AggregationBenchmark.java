package org.rapport.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.rapport.aggregate.CountingSchools;
import org.rapport.fielding.Administrations;
import org.rapport.fielding.School;
import org.rapport.postgres.TestDatabase;
import org.rapport.response.PackedResponses;

/**
 * How long counting takes beside a bare {@code COPY … TO STDOUT (FORMAT binary)} of the same rows, in turn in the same run, medians.
 * Arguments: schools (1000), students in each (1000), rounds (7).
 */
public final class AggregationBenchmark {

    private AggregationBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int schools = argument(arguments, 0, 1000);
        int students = argument(arguments, 1, 1000);
        int rounds = argument(arguments, 2, 7);
        TestDatabase database = TestDatabase.create();
        LargeAdministration large =
                LargeAdministration.field(database, schools, students).load(database);
        List<Integer> ids = new Administrations(database.jdbc())
                .schools(large.id()).stream().map(School::id).toList();
        double[] copy = new double[rounds];
        double[] one = new double[rounds];
        double[] two = new double[rounds];
        for (int round = -2; round < rounds; round++) { // two rounds to warm up
            double bare = seconds(() -> copy(database, large));
            double single = seconds(() -> count(database, large, ids.getFirst(), ids.getLast()));
            double both = seconds(() -> countInTwo(database, large, ids));
            if (round >= 0) {
                copy[round] = bare;
                one[round] = single;
                two[round] = both;
            }
        }
        System.out.println(Machine.describe());
        System.out.printf("%d responses, medians of %d rounds%n", (long) schools * students, rounds);
        System.out.printf("bare COPY            %.3f s%n", median(copy));
        System.out.printf("counted, one thread  %.3f s, ratio %.2f%n", median(one), median(one) / median(copy));
        System.out.printf("counted, two threads %.3f s, ratio %.2f%n", median(two), median(two) / median(copy));
        System.exit(0);
    }

    private static int argument(String[] arguments, int index, int usual) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : usual;
    }

    private static double seconds(Callable<Long> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long copy(TestDatabase database, LargeAdministration large) throws SQLException {
        String sql = """
                COPY (SELECT school, answers FROM survey.response WHERE administration = %d AND instrument = %d)
                  TO STDOUT (FORMAT binary)
                """.formatted(large.id(), large.stored().id());
        long bytes = 0;
        try (Connection connection = database.dataSource().getConnection()) {
            CopyOut out = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
            for (byte[] message = out.readFromCopy(); message != null; message = out.readFromCopy()) {
                bytes += message.length;
            }
        }
        return bytes;
    }

    private static long count(TestDatabase database, LargeAdministration large, int first, int last)
            throws SQLException {
        CountingSchools counting = new CountingSchools(large.stored().instrument());
        try (Connection connection = database.dataSource().getConnection()) {
            PackedResponses.read(connection, large.id(), large.stored().id(), first, last, counting);
        }
        return counting.schools().values().stream()
                .mapToLong(school -> school.tallies().size())
                .sum();
    }

    private static long countInTwo(TestDatabase database, LargeAdministration large, List<Integer> ids)
            throws InterruptedException, ExecutionException {
        int middle = ids.size() / 2;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Long>> halves = new ArrayList<>();
            halves.add(threads.submit(() -> count(database, large, ids.getFirst(), ids.get(middle - 1))));
            halves.add(threads.submit(() -> count(database, large, ids.get(middle), ids.getLast())));
            long sum = 0;
            for (Future<Long> half : halves) {
                sum += half.get();
            }
            return sum;
        }
    }
}
