package org.rapport.report;

import org.rapport.instrument.RespondentGroup;

/**
 * Exactly what was asked.
 *
 * @param sha256 digest of its files
 * @param draft whether the words in the report's language are a translation nobody has reviewed
 */
public record InstrumentVersion(
        RespondentGroup respondents, String id, String version, String title, String sha256, boolean draft) {}
