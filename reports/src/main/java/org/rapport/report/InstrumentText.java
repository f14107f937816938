package org.rapport.report;

import java.util.List;
import org.rapport.instrument.RespondentGroup;

/** An instrument word for word, in the report's language. */
public record InstrumentText(
        RespondentGroup respondents, String title, String version, String introduction, List<AskedSection> sections) {

    public InstrumentText {
        sections = List.copyOf(sections);
    }
}
