package org.rapport.download;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.rapport.fielding.StoredInstrument;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.ResponseOption;
import org.rapport.report.export.AnswerRecord;
import org.rapport.report.export.ExportRows;
import org.rapport.response.AnswerCodec;
import org.springframework.jdbc.core.JdbcTemplate;

/** The answers to one instrument, row by row from the database. Needs a transaction, in which each reading sees the same rows. */
final class StoredAnswers implements ExportRows, AutoCloseable {

    private final JdbcTemplate jdbc;
    private final int administration;
    private final StoredInstrument stored;
    private final AnswerCodec codec;
    private final List<Stream<AnswerRecord>> open = new ArrayList<>();

    /** @param jdbc with a fetch size, so that rows are not gathered in memory */
    StoredAnswers(JdbcTemplate jdbc, int administration, StoredInstrument stored) {
        this.jdbc = jdbc;
        this.administration = administration;
        this.stored = stored;
        this.codec = new AnswerCodec(stored.instrument());
    }

    @Override
    public Iterator<AnswerRecord> read() {
        // ids are random, so their order says nothing about when somebody answered
        Stream<AnswerRecord> rows = jdbc.queryForStream(
                """
                select s.code, r.answers from survey.response r join survey.school s on s.id = r.school
                 where r.administration = ? and r.instrument = ?
                 order by r.id
                """,
                (row, number) -> answer(row.getString("code"), row.getBytes("answers")),
                administration,
                stored.id());
        open.add(rows);
        return rows.iterator();
    }

    private AnswerRecord answer(String school, byte[] answers) {
        Instrument instrument = stored.instrument();
        return new AnswerRecord(
                school,
                instrument.breakdownItems().stream()
                        .map(item -> code(item, answers))
                        .toList(),
                instrument.items().stream()
                        .filter(Item::isReported)
                        .map(item -> code(item, answers))
                        .toList());
    }

    private String code(Item item, byte[] answers) {
        int index = codec.index(item.id());
        return codec.option(index, answers[index]).map(ResponseOption::code).orElse("");
    }

    @Override
    public void close() {
        open.forEach(Stream::close);
    }
}
