package org.rapport.report;

import java.util.List;

/** Everything that is said about one unit, in one language, complete before anything is rendered. */
public sealed interface Report permits SchoolReport, DistrictReport {

    Cover cover();

    Results results();

    Method method();

    /** All tables of numbers that stand beside the charts, in their order. */
    List<NumberTable> numberTables();

    /** What was asked, word for word, one for each respondent group. */
    List<InstrumentText> instruments();
}
