package org.rapport.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One queue of answers and the thread that writes them, many respondents to a commit. */
final class AnswerLane implements AutoCloseable {

    /** The answers of one respondent from one request. */
    record Waiting(String code, List<GivenAnswer> answers, CompletableFuture<AnswerWriter.Outcome> outcome) {}

    /** The statement of a saved answer; the benchmark gives the same one to pgbench. */
    static final String SAVE_CHOICE = """
            update survey.draft set answers = set_byte(answers, ?, ?), stamps[?] = ?
            where code = ? and stamps[?] < ?""";

    private static final String SAVE_TEXT = """
            update survey.draft
            set texts = case when ?::text = '' then texts - ?::text else texts || jsonb_build_object(?::text, ?::text) end,
                answers = set_byte(answers, ?, ?), stamps[?] = ?
            where code = ? and stamps[?] < ?""";

    private static final Logger LOG = LoggerFactory.getLogger(AnswerLane.class);
    private static final int MOST_IN_A_COMMIT = 64;

    private final DataSource database;
    private final BlockingQueue<Waiting> queue;
    private final Thread thread;

    AnswerLane(DataSource database, String name, int capacity) {
        this.database = database;
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    boolean offer(Waiting waiting) {
        return queue.offer(waiting);
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        List<Waiting> batch = new ArrayList<>(MOST_IN_A_COMMIT);
        try {
            while (true) {
                batch.add(queue.take());
                queue.drainTo(batch, MOST_IN_A_COMMIT - 1);
                writeAll(batch);
                batch.clear();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeAll(List<Waiting> batch) {
        try {
            write(batch);
        } catch (SQLException | RuntimeException failed) {
            if (batch.size() == 1) {
                LOG.warn("Answers could not be saved: {}", failed.toString());
                batch.getFirst().outcome().completeExceptionally(failed);
            } else {
                // one that cannot be saved must not take the others with it
                batch.forEach(waiting -> writeAll(List.of(waiting)));
            }
        }
    }

    private void write(List<Waiting> batch) throws SQLException {
        try (Connection connection = AnswerWriter.transaction(database)) {
            try {
                Set<String> untouched = codesOf(batch);
                untouched.removeAll(saveChoices(connection, batch));
                untouched.removeAll(saveTexts(connection, batch));
                untouched.removeAll(withDraft(connection, untouched));
                connection.commit();
                batch.forEach(waiting -> waiting.outcome().complete(outcome(waiting, untouched)));
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static AnswerWriter.Outcome outcome(Waiting waiting, Set<String> gone) {
        return gone.contains(waiting.code()) ? AnswerWriter.Outcome.GONE : AnswerWriter.Outcome.SAVED;
    }

    private static Set<String> codesOf(List<Waiting> batch) {
        Set<String> codes = new HashSet<>();
        batch.forEach(waiting -> codes.add(waiting.code()));
        return codes;
    }

    /** Returns the codes whose draft changed. */
    private static Set<String> saveChoices(Connection connection, List<Waiting> batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SAVE_CHOICE)) {
            List<String> codes = new ArrayList<>();
            for (Waiting waiting : batch) {
                for (GivenAnswer answer : waiting.answers()) {
                    if (answer.text() == null) {
                        statement.setInt(1, answer.index());
                        statement.setInt(2, answer.value());
                        setStamp(statement, 3, waiting.code(), answer);
                        statement.addBatch();
                        codes.add(waiting.code());
                    }
                }
            }
            return changed(statement, codes);
        }
    }

    private static Set<String> saveTexts(Connection connection, List<Waiting> batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SAVE_TEXT)) {
            List<String> codes = new ArrayList<>();
            for (Waiting waiting : batch) {
                for (GivenAnswer answer : waiting.answers()) {
                    if (answer.text() != null) {
                        statement.setString(1, answer.text());
                        statement.setString(2, answer.item());
                        statement.setString(3, answer.item());
                        statement.setString(4, answer.text());
                        statement.setInt(5, answer.index());
                        statement.setInt(6, answer.value());
                        setStamp(statement, 7, waiting.code(), answer);
                        statement.addBatch();
                        codes.add(waiting.code());
                    }
                }
            }
            return changed(statement, codes);
        }
    }

    private static void setStamp(PreparedStatement statement, int first, String code, GivenAnswer answer)
            throws SQLException {
        statement.setInt(first, answer.index() + 1); // arrays count from 1
        statement.setLong(first + 1, answer.stamp());
        statement.setString(first + 2, code);
        statement.setInt(first + 3, answer.index() + 1);
        statement.setLong(first + 4, answer.stamp());
    }

    private static Set<String> changed(PreparedStatement statement, List<String> codes) throws SQLException {
        if (codes.isEmpty()) {
            return Set.of();
        }
        int[] counts = statement.executeBatch();
        Set<String> changed = new HashSet<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                changed.add(codes.get(i));
            }
        }
        return changed;
    }

    private static Set<String> withDraft(Connection connection, Set<String> codes) throws SQLException {
        Set<String> found = new HashSet<>();
        if (codes.isEmpty()) {
            return found;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("select code from survey.draft where code = any(?)")) {
            statement.setArray(1, connection.createArrayOf("text", codes.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
