package org.rapport.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.rapport.aggregate.Finding;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.disclosure.Cell;
import org.rapport.disclosure.PublishableResults;
import org.rapport.instrument.RespondentGroup;
import org.rapport.statistics.Estimate;

/**
 * Writes {@code findings.jsonl}: one finding a line, values at full double precision (docs/findings.md, findings.schema.json).
 * Lines are put together by hand, since there can be millions.
 */
final class FindingsFile {
    private final Writer to;
    private final StringBuilder line = new StringBuilder(256);

    FindingsFile(Writer to) {
        this.to = to;
    }

    /** All findings that passed the gate, and the reasons of those that did not. */
    void write(PublishableResults results) {
        results.cells().forEach((key, cell) -> {
            begin(results.unit(), key.respondents(), key.subgroup(), key.variable(), key.statistic());
            switch (cell) {
                case Cell.Reported reported -> value(reported.value(), reported.n());
                case Cell.Undefined undefined -> reason(undefined.why().name());
                case Cell.Suppressed suppressed -> reason(suppressed.why().name());
                case Cell.Banded banded -> {
                    reason("BANDED");
                    line.append(",\"lower\":").append(number(banded.lower()));
                    line.append(",\"upper\":").append(number(banded.upper()));
                }
            }
            end();
        });
    }

    /** A finding that did not pass the gate: for method checks on data that are public already. */
    void writeUnchecked(Finding finding) {
        begin(finding.unit(), finding.respondents(), finding.subgroup(), finding.variable(), finding.statistic());
        Estimate estimate = finding.estimate();
        if (estimate.value() != null) {
            value(estimate.value(), estimate.n());
        } else {
            reason(String.valueOf(estimate.reason()));
            line.append(",\"n\":").append(estimate.n());
        }
        end();
    }

    private void begin(Unit unit, RespondentGroup respondents, Subgroup subgroup, String variable, String statistic) {
        line.append("{\"respondents\":\"").append(respondents.id());
        line.append("\",\"scope\":\"").append(unit.scope().id());
        text("\",\"unit\":\"", unit.id());
        text("\",\"breakdown\":\"", subgroup.breakdown());
        text("\",\"subgroup\":\"", subgroup.code());
        text("\",\"variable\":\"", variable);
        text("\",\"statistic\":\"", statistic);
        line.append('"');
    }

    private void text(String before, String text) {
        line.append(before);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' || character == '\\') {
                line.append('\\').append(character);
            } else if (character < ' ') {
                line.append("\\u%04x".formatted((int) character));
            } else {
                line.append(character);
            }
        }
    }

    private void value(double value, long n) {
        line.append(",\"value\":").append(number(value)).append(",\"n\":").append(n);
    }

    private void reason(String reason) {
        line.append(",\"reason\":\"").append(reason).append('"');
    }

    /** The shortest text that reads back as the same double; whole numbers without a fraction. */
    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private void end() {
        line.append("}\n");
        try {
            to.append(line);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        line.setLength(0);
    }
}
