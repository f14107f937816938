package org.rapport.fielding;

import java.util.Map;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.InstrumentFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The published instrument versions. A version is frozen: its files are kept as they were read. */
public final class Instruments {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    public Instruments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps an instrument version, or finds it again.
     *
     * @throws IllegalArgumentException when the same version was published with other contents
     */
    public StoredInstrument publish(Map<String, String> files) {
        Instrument instrument = InstrumentFile.read(files);
        Integer id = jdbc.sql("""
                with added as (
                    insert into survey.instrument (instrument, version, respondents, sha256, files)
                    values (:instrument, :version, :respondents, :sha256, :files::jsonb)
                    on conflict (instrument, version) do nothing returning id)
                select id from added
                 union all
                select id from survey.instrument
                 where instrument = :instrument and version = :version and sha256 = :sha256
                """)
                .param("instrument", instrument.id())
                .param("version", instrument.version())
                .param("respondents", instrument.respondents().id())
                .param("sha256", instrument.sha256())
                .param("files", JSON.writeValueAsString(files))
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("Version " + instrument.version() + " of instrument "
                        + instrument.id() + " was published with other contents; give the changed one a new version."));
        return new StoredInstrument(id, instrument);
    }

    public StoredInstrument load(int id) {
        return new StoredInstrument(id, InstrumentFile.read(files(id)));
    }

    /** The files of a published version by name. */
    public Map<String, String> files(int id) {
        String files = jdbc.sql("select files::text from survey.instrument where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        return JSON.readValue(files, new TypeReference<Map<String, String>>() {});
    }
}
