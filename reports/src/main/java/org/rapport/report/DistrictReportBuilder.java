package org.rapport.report;

import java.util.List;
import org.rapport.disclosure.PublishableResults;
import org.rapport.instrument.Instrument;

/** Builds the report of a district, or of all schools together. Not for use by several threads at once. */
public final class DistrictReportBuilder {

    private final ReportParts parts;
    private final ReportSettings settings;

    /**
     * @param instruments the students', the teachers', or both
     * @param settings names, dates and language
     */
    public DistrictReportBuilder(List<Instrument> instruments, ReportSettings settings) {
        this.parts = new ReportParts(instruments, settings);
        this.settings = settings;
    }

    /** A district, or all schools, where nothing wider is known. */
    public DistrictReport build(PublishableResults district, List<PublishableResults> schools) {
        return build(district, district, schools);
    }

    /**
     * A district with its schools, each as far as its own results may be shown.
     *
     * @param all the results over all schools, from which it is known how well the questions work
     * @param schools the results of its schools, in any order
     */
    public DistrictReport build(PublishableResults district, PublishableResults all, List<PublishableResults> schools) {
        List<HeatMap> heatMaps = new HeatMaps(parts.asked(), settings)
                .heatMaps(new Figures(district), schools, Asked.mainScaleIds(parts.asked()));
        AssociationPart together = parts.associations(all);
        List<String> scaleIds = Asked.scaleIds(parts.asked());
        List<Association> associations = together.associations(scaleIds);
        return new DistrictReport(
                parts.cover(district, null),
                parts.results(district, null),
                heatMaps,
                parts.measurement(all),
                associations,
                together.tables(associations),
                together.contexts(scaleIds),
                parts.method(district, all),
                parts.instruments());
    }
}
