package org.rapport.report.export;

import java.util.List;

/**
 * One respondent's answers, without anything that names a person.
 *
 * @param school the school's code; empty where schools are not part of the file
 * @param breakdowns option codes in the order of {@link org.rapport.instrument.Instrument#breakdownItems()}; empty: no answer
 * @param answers option codes in the order of the instrument's reported items; empty: no answer
 */
public record AnswerRecord(String school, List<String> breakdowns, List<String> answers) {}
