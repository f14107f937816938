package org.rapport.submission;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.InstrumentFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The instruments in the database, by their number there. A published instrument never changes, so each is read once. */
@Repository
public class PublishedInstruments {

    private static final TypeReference<Map<String, String>> FILES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Map<Integer, Instrument> read = new ConcurrentHashMap<>();

    PublishedInstruments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The instrument with a number. */
    public Instrument get(int number) {
        return read.computeIfAbsent(number, this::load);
    }

    private Instrument load(int number) {
        String files = jdbc.sql("select files from survey.instrument where id = :id")
                .param("id", number)
                .query(String.class)
                .single();
        return InstrumentFile.read(JsonMapper.shared().readValue(files, FILES));
    }
}
