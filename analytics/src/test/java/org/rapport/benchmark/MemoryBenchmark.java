package org.rapport.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import org.rapport.aggregate.job.AggregationRun;
import org.rapport.fielding.AnswerImport;
import org.rapport.postgres.TestDatabase;
import org.rapport.response.ColumnMapping;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A million respondents come in as a CSV file and go through the whole job. Run with {@code -Xmx1g}: it ends, or memory does not
 * suffice. Arguments: schools (1000), students in each (1000).
 */
public final class MemoryBenchmark {

    private MemoryBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int schools = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        int students = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
        TestDatabase database = TestDatabase.create();
        LargeAdministration large = LargeAdministration.field(database, schools, students);
        Path file = large.write(Files.createTempFile("rapport-large", ".csv"));
        System.out.println(Machine.describe());
        System.out.printf("file of %d MB%n", Files.size(file) >> 20);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        long start = System.nanoTime();
        AnswerImport.Outcome outcome = new AnswerImport(database.dataSource(), database.jdbc(), transaction)
                .run(large.id(), large.stored(), file, ColumnMapping.BY_NAME, null);
        Files.delete(file);
        System.out.printf("import %.1f s: %s%n", (System.nanoTime() - start) / 1e9, outcome);
        start = System.nanoTime();
        AggregationRun.run(database, large.id(), 1);
        System.out.printf("aggregateAdministration %.1f s%n", (System.nanoTime() - start) / 1e9);
        System.out.printf("heap in use at the end %d MB%n", used());
        System.exit(0);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() >> 20;
    }
}
