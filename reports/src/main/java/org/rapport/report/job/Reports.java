package org.rapport.report.job;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rapport.report.Report;
import org.rapport.report.ReportRenderer;

/** All files of a report: {@code report.html}, {@code report.pdf} and {@code report.xlsx}. Safe for use by several threads. */
public final class Reports {

    private final List<ReportRenderer> renderers;

    public Reports(List<ReportRenderer> renderers) {
        this.renderers = List.copyOf(renderers);
    }

    public List<ReportRenderer> renderers() {
        return renderers;
    }

    /**
     * Writes every format of a report into a folder, replacing what is there.
     *
     * @throws IOException if a file cannot be written
     */
    public void write(Report report, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (ReportRenderer renderer : renderers) {
            Path file = folder.resolve("report." + renderer.format());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                renderer.render(report, out);
            }
        }
    }
}
