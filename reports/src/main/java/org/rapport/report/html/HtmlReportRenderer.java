package org.rapport.report.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.rapport.report.Report;
import org.rapport.report.ReportRenderer;

/** Renders a report as one page with styles, fonts and pictures inside. Safe for use by several threads. */
public final class HtmlReportRenderer implements ReportRenderer {

    private final String style = Style.page();

    @Override
    public String format() {
        return "html";
    }

    @Override
    public String mediaType() {
        return "text/html; charset=utf-8";
    }

    @Override
    public void render(Report report, OutputStream to) throws IOException {
        String page = "<!doctype html>\n" + Templates.xhtml(new ReportPage(report, false, style));
        to.write(page.getBytes(StandardCharsets.UTF_8));
    }
}
