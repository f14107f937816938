package org.rapport.report;

import java.util.List;
import org.rapport.disclosure.PublishableResults;
import org.rapport.instrument.Instrument;

/** Builds the reports of schools that answered the same instruments. Not for use by several threads at once. */
public final class SchoolReportBuilder {

    private final ReportParts parts;

    /**
     * @param instruments the students', the teachers', or both
     * @param settings names, dates and language
     */
    public SchoolReportBuilder(List<Instrument> instruments, ReportSettings settings) {
        this.parts = new ReportParts(instruments, settings);
    }

    /** A school against its district, or against all schools. */
    public SchoolReport build(PublishableResults school, PublishableResults comparison) {
        return new SchoolReport(
                parts.cover(school, comparison),
                parts.results(school, comparison),
                parts.method(school),
                parts.instruments());
    }
}
