package org.rapport.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The precompiled templates. */
public final class Templates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "org.rapport.report.template");

    private Templates() {}

    /** A report as well-formed XHTML. */
    public static String xhtml(ReportPage page) {
        StringOutput out = new StringOutput();
        ENGINE.render("report.jte", page, out);
        return out.toString();
    }
}
