package org.rapport.report;

import java.io.IOException;
import java.io.OutputStream;

/** Turns a report into one file. The same report gives the same bytes, whenever and wherever it is rendered. */
public interface ReportRenderer {

    /** The file name's ending: {@code html}, {@code pdf} or {@code xlsx}. */
    String format();

    String mediaType();

    /**
     * Writes the whole file; the stream stays open.
     *
     * @throws IOException if the stream does not take it
     */
    void render(Report report, OutputStream to) throws IOException;
}
