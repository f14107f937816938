package org.rapport.report;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a district, or whoever looks at all schools together, reads.
 *
 * @param heatMaps its schools by scales in alphabetical order, one for each respondent group
 * @param measurement how well the questions work; null where nobody examined it
 * @param associations what goes together, over all schools
 * @param associationNumbers the same as a table
 * @param contextNumbers what goes together inside schools, and what goes with the school's mean besides
 */
public record DistrictReport(
        Cover cover,
        Results results,
        List<HeatMap> heatMaps,
        @Nullable Measurement measurement,
        List<Association> associations,
        List<NumberTable> associationNumbers,
        List<NumberTable> contextNumbers,
        Method method,
        List<InstrumentText> instruments)
        implements Report {

    public DistrictReport {
        heatMaps = List.copyOf(heatMaps);
        associations = List.copyOf(associations);
        associationNumbers = List.copyOf(associationNumbers);
        contextNumbers = List.copyOf(contextNumbers);
        instruments = List.copyOf(instruments);
    }

    @Override
    public List<NumberTable> numberTables() {
        Stream<NumberTable> questions = measurement == null
                ? Stream.of()
                : Stream.concat(measurement.tables().stream(), measurement.byGroup().stream());
        return Stream.of(
                        results.numbers().all().stream(),
                        associationNumbers.stream(),
                        contextNumbers.stream(),
                        questions)
                .flatMap(tables -> tables)
                .toList();
    }
}
