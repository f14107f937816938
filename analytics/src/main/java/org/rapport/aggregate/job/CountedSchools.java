package org.rapport.aggregate.job;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.rapport.aggregate.TallyLayout;
import org.rapport.response.PackedResponses;
import org.rapport.scoring.BankUse;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * From which responses something was worked out for each school. A fingerprint is how it was done, the number of responses and a sum
 * of their hashes: the same responses in another order, as after a ballot box is opened, have the same one.
 */
final class CountedSchools {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final String purpose;
    private final String way;
    private final int administration;
    private final int instrument;

    private CountedSchools(JdbcTemplate batch, String purpose, String way, int administration, int instrument) {
        this.batch = batch;
        this.purpose = purpose;
        this.way = way;
        this.jdbc = JdbcClient.create(batch);
        this.administration = administration;
        this.instrument = instrument;
    }

    /** From which responses tallies were counted. */
    static CountedSchools tallied(JdbcTemplate batch, int administration, int instrument) {
        return new CountedSchools(batch, "tally", Integer.toString(TallyLayout.VERSION), administration, instrument);
    }

    /**
     * From which responses scale scores were worked out.
     *
     * @param banks by scale; another bank gives other scores
     */
    static CountedSchools scored(JdbcTemplate batch, int administration, int instrument, Map<String, BankUse> banks) {
        String all = new TreeMap<>(banks)
                .entrySet().stream()
                        .map(use -> use.getKey() + " "
                                + use.getValue().bank().bank().fingerprint() + " "
                                + use.getValue().anchors())
                        .collect(Collectors.joining("\n"));
        String way =
                UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
        return new CountedSchools(batch, "score", way, administration, instrument);
    }

    /** Schools from the first to the last, both included, that lie next to one another. */
    record Run(int first, int last) {}

    /**
     * What has changed since the last count.
     *
     * @param now the fingerprints of the schools that have to be counted
     * @param runs those schools, without any other that has responses
     * @param gone schools that have no responses any more
     */
    record Changed(SortedMap<Integer, String> now, List<Run> runs, List<Integer> gone) {}

    /** Compares the responses of a range of schools with what was counted. */
    Changed changed(int firstSchool, int lastSchool) {
        SortedMap<Integer, String> now = fingerprints(firstSchool, lastSchool);
        SortedMap<Integer, String> then = counted(firstSchool, lastSchool);
        SortedMap<Integer, String> changed = new TreeMap<>();
        List<Run> runs = new ArrayList<>();
        boolean goesOn = false;
        for (Map.Entry<Integer, String> school : now.entrySet()) {
            boolean differs = !school.getValue().equals(then.get(school.getKey()));
            if (differs) {
                changed.put(school.getKey(), school.getValue());
                int first = goesOn ? runs.removeLast().first() : school.getKey();
                runs.add(new Run(first, school.getKey()));
            }
            goesOn = differs;
        }
        TreeSet<Integer> gone = new TreeSet<>(then.keySet());
        gone.removeAll(now.keySet());
        return new Changed(changed, runs, List.copyOf(gone));
    }

    private SortedMap<Integer, String> fingerprints(int firstSchool, int lastSchool) {
        SortedMap<Integer, String> found = new TreeMap<>();
        jdbc.sql("""
                select school, count(*) as responses, sum(hash_record_extended(row(answers), 0)) as hashes
                  from survey.response
                 where administration = :administration and instrument = :instrument and school between :first and :last
                 group by school
                """)
                .param("administration", administration)
                .param("instrument", instrument)
                .param("first", firstSchool)
                .param("last", lastSchool)
                .query(row -> {
                    found.put(
                            row.getInt("school"), way + ":" + row.getLong("responses") + ":" + row.getString("hashes"));
                });
        return found;
    }

    private SortedMap<Integer, String> counted(int firstSchool, int lastSchool) {
        SortedMap<Integer, String> found = new TreeMap<>();
        jdbc.sql("""
                select school, fingerprint from analytics.counted
                 where purpose = :purpose and administration = :administration and instrument = :instrument
                   and school between :first and :last
                """)
                .param("purpose", purpose)
                .param("administration", administration)
                .param("instrument", instrument)
                .param("first", firstSchool)
                .param("last", lastSchool)
                .query(row -> {
                    found.put(row.getInt("school"), row.getString("fingerprint"));
                });
        return found;
    }

    /** Hands over the responses of the schools that changed; tells how many there were. */
    long read(DataSource dataSource, Changed changed, PackedResponses.Taker taker) throws SQLException {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            long rows = 0;
            for (Run run : changed.runs()) {
                rows += PackedResponses.read(connection, administration, instrument, run.first(), run.last(), taker);
            }
            return rows;
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** Remembers what was counted. */
    void remember(Changed changed) {
        jdbc.sql("""
                delete from analytics.counted
                 where purpose = :purpose and administration = :administration and instrument = :instrument
                   and school = any (:schools)
                """)
                .param("purpose", purpose)
                .param("administration", administration)
                .param("instrument", instrument)
                .param("schools", all(changed))
                .update();
        batch.batchUpdate(
                """
                insert into analytics.counted (purpose, administration, instrument, school, fingerprint) values (?, ?, ?, ?, ?)
                """,
                changed.now().entrySet().stream()
                        .map(school ->
                                new Object[] {purpose, administration, instrument, school.getKey(), school.getValue()})
                        .toList());
    }

    /** The schools whose tallies are replaced. */
    static Integer[] all(Changed changed) {
        TreeSet<Integer> schools = new TreeSet<>(changed.now().keySet());
        schools.addAll(changed.gone());
        return Objects.requireNonNull(schools.toArray(new Integer[0]));
    }
}
