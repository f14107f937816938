package org.rapport.session;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Saves answers to drafts. A bounded queue stands before the database: whoever finds it full is told to come again. What waits
 * in a queue goes in with one commit, so that a class of thirty costs the disk little more than one student.
 */
@Component
class AnswerWriter implements AutoCloseable {

    /** Whether a draft took the answers. */
    enum Outcome {
        SAVED,
        /** There is no draft for the code any more. */
        GONE
    }

    /** More people answer at this moment than the database can take. */
    static final class OverloadedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        OverloadedException(String message) {
            super(message);
        }
    }

    private static final int LANES = 2;
    private static final int WAITING_IN_A_LANE = 256;
    private static final long PATIENCE_SECONDS = 10;

    private final List<AnswerLane> lanes;

    AnswerWriter(DataSource database) {
        var statements = new AnswerStatements(database);
        lanes = IntStream.range(0, LANES)
                .mapToObj(number -> new AnswerLane(statements, "answers-" + number, WAITING_IN_A_LANE))
                .toList();
    }

    /**
     * Saves the answers of one respondent and returns when they are on disk. Of two answers to an item the one with the later
     * stamp stays, in whatever order they come; the same answer again changes nothing.
     *
     * @throws OverloadedException when the queue is full or the database does not answer in time
     */
    Outcome save(String code, List<GivenAnswer> answers) {
        var waiting = new AnswerLane.Waiting(code, answers, new CompletableFuture<>());
        // one respondent, one lane: two lanes never wait for each other's row
        if (!lanes.get(Math.floorMod(code.hashCode(), LANES)).offer(waiting)) {
            throw new OverloadedException("The queue of answers is full");
        }
        try {
            return waiting.outcome().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException late) {
            var overloaded = new OverloadedException("The database did not take the answers");
            overloaded.initCause(late);
            throw overloaded;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new OverloadedException("Stopped while waiting for the database");
        }
    }

    @Override
    public void close() {
        lanes.forEach(AnswerLane::close);
    }
}
