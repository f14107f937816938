package org.rapport.report.export;

import java.util.Iterator;

/**
 * Answers that can be read more than once: first to find what must be coarsened, then to write. Nothing is kept in memory in
 * between.
 */
@FunctionalInterface
public interface ExportRows {

    /** From the first row, in an order that has nothing to do with when people answered. */
    Iterator<AnswerRecord> read();
}
