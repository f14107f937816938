package org.rapport.report;

import java.util.List;

/**
 * What a district, or whoever looks at all schools together, reads.
 *
 * @param heatMaps its schools by scales in alphabetical order, one for each respondent group
 */
public record DistrictReport(
        Cover cover, Results results, List<HeatMap> heatMaps, Method method, List<InstrumentText> instruments)
        implements Report {

    public DistrictReport {
        heatMaps = List.copyOf(heatMaps);
        instruments = List.copyOf(instruments);
    }
}
