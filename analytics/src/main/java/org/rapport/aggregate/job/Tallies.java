package org.rapport.aggregate.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Tally;
import org.rapport.aggregate.TallyLayout;
import org.rapport.fielding.StoredInstrument;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stored tallies: one row a school and subgroup. */
final class Tallies {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    Tallies(JdbcTemplate batch) {
        this.batch = batch;
        this.jdbc = JdbcClient.create(batch);
    }

    /** Replaces what is stored about some schools; what is not in {@code bySchool} has no answers any more. */
    void replace(int administration, int instrument, Integer[] schools, Map<Integer, Map<Subgroup, Tally>> bySchool) {
        jdbc.sql("""
                delete from analytics.tally
                 where administration = :administration and instrument = :instrument and school = any (:schools)
                """)
                .param("administration", administration)
                .param("instrument", instrument)
                .param("schools", schools)
                .update();
        List<Object[]> rows = new java.util.ArrayList<>();
        bySchool.forEach((school, tallies) -> tallies.forEach((subgroup, tally) -> rows.add(
                new Object[] {administration, instrument, school, subgroup.breakdown(), subgroup.code(), tally.encode()
                })));
        batch.batchUpdate("""
                insert into analytics.tally (administration, instrument, school, breakdown, code, counts)
                values (?, ?, ?, ?, ?, ?)
                """, rows);
    }

    /** Hands over the tallies of each school of a range, school by school. */
    void bySchool(
            int administration,
            StoredInstrument stored,
            TallyLayout layout,
            int firstSchool,
            int lastSchool,
            BiConsumer<Integer, Map<Subgroup, Tally>> taker) {
        Map<Subgroup, Tally> tallies = new TreeMap<>();
        int[] current = {Integer.MIN_VALUE};
        batch.query(
                """
                select school, breakdown, code, counts from analytics.tally
                 where administration = ? and instrument = ? and school between ? and ?
                 order by school
                """,
                row -> {
                    if (row.getInt(1) != current[0] && !tallies.isEmpty()) {
                        taker.accept(current[0], new TreeMap<>(tallies));
                        tallies.clear();
                    }
                    current[0] = row.getInt(1);
                    Subgroup subgroup = new Subgroup(row.getString(2), row.getString(3));
                    int length = subgroup.isEverybody() ? layout.wide() : layout.narrow();
                    tallies.put(subgroup, Tally.decode(row.getBytes(4), length));
                },
                administration,
                stored.id(),
                firstSchool,
                lastSchool);
        if (!tallies.isEmpty()) {
            taker.accept(current[0], tallies);
        }
    }
}
