package org.rapport.submission;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rapport.fielding.Instruments;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.InstrumentFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The instruments in the database, by their number there. A published instrument never changes, so each is read once. */
@Repository
public class PublishedInstruments {

    private final Instruments stored;
    private final Map<Integer, Instrument> read = new ConcurrentHashMap<>();

    PublishedInstruments(JdbcClient jdbc) {
        this.stored = new Instruments(jdbc);
    }

    /** The instrument with a number. */
    public Instrument get(int number) {
        return read.computeIfAbsent(number, missing -> InstrumentFile.read(stored.files(missing)));
    }
}
