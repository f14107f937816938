package org.rapport.session;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One queue of answers and the thread that writes them, many respondents to a commit. */
final class AnswerLane implements AutoCloseable {

    /** The answers of one respondent from one request. */
    record Waiting(String code, List<GivenAnswer> answers, CompletableFuture<AnswerWriter.Outcome> outcome) {}

    private static final Logger LOG = LoggerFactory.getLogger(AnswerLane.class);
    private static final int MOST_IN_A_COMMIT = 64;

    private final AnswerStatements statements;
    private final BlockingQueue<Waiting> queue;
    private final Thread thread;

    AnswerLane(AnswerStatements statements, String name, int capacity) {
        this.statements = statements;
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
        Set<String> gone = new HashSet<>();
        batch.forEach(waiting -> gone.add(waiting.code()));
        gone.removeAll(statements.save(batch));
        if (!gone.isEmpty()) {
            gone.removeAll(statements.withDraft(gone)); // nothing changed, because it was a repetition
        }
        for (Waiting waiting : batch) {
            boolean lost = gone.contains(waiting.code());
            waiting.outcome().complete(lost ? AnswerWriter.Outcome.GONE : AnswerWriter.Outcome.SAVED);
        }
    }
}
