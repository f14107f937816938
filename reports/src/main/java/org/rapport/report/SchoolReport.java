package org.rapport.report;

import java.util.List;

/** What one school reads. Made by {@link SchoolReportBuilder} from results that passed the disclosure gate. */
public record SchoolReport(Cover cover, Results results, Method method, List<InstrumentText> instruments)
        implements Report {

    public SchoolReport {
        instruments = List.copyOf(instruments);
    }

    @Override
    public List<NumberTable> numberTables() {
        return results.numbers().all();
    }
}
