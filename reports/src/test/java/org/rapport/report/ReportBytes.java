package org.rapport.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Renders into memory. */
public final class ReportBytes {

    private ReportBytes() {}

    public static byte[] of(ReportRenderer renderer, Report report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            renderer.render(report, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
