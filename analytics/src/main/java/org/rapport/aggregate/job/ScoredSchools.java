package org.rapport.aggregate.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.rapport.aggregate.Subgroup;
import org.rapport.scoring.ScaleMoments;
import org.rapport.scoring.ScoredSchool;
import org.rapport.statistics.Moments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stored moments of the scale scores of schools, and how their respondents answered. */
public final class ScoredSchools {

    /**
     * How the respondents of a school answered.
     *
     * @param longRuns respondents with a long run of one answer
     */
    public record Quality(long respondents, long longRuns) {

        public Quality merge(Quality other) {
            return new Quality(respondents + other.respondents, longRuns + other.longRuns);
        }
    }

    private final JdbcTemplate jdbc;

    public ScoredSchools(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces what is stored about some schools; what is not in {@code scored} has no answers any more. */
    void replace(int administration, int instrument, Integer[] schools, Map<Integer, ScoredSchool> scored) {
        JdbcClient client = JdbcClient.create(jdbc);
        for (String delete : List.of("""
                delete from analytics.scored
                 where administration = :administration and instrument = :instrument and school = any (:schools)
                """, """
                delete from analytics.answer_quality
                 where administration = :administration and instrument = :instrument and school = any (:schools)
                """)) {
            client.sql(delete)
                    .param("administration", administration)
                    .param("instrument", instrument)
                    .param("schools", schools)
                    .update();
        }
        List<Object[]> moments = new ArrayList<>();
        List<Object[]> quality = new ArrayList<>();
        scored.forEach((school, found) -> {
            quality.add(new Object[] {administration, instrument, school, found.respondents(), found.longRuns()});
            moments.add(row(administration, instrument, school, Subgroup.EVERYBODY, found.everybody()));
            found.groups()
                    .forEach((group, of) -> moments.add(row(
                            administration, instrument, school, new Subgroup(group.breakdown(), group.code()), of)));
        });
        jdbc.batchUpdate("""
                insert into analytics.answer_quality (administration, instrument, school, respondents, long_runs)
                values (?, ?, ?, ?, ?)
                """, quality);
        jdbc.batchUpdate("""
                insert into analytics.scored (administration, instrument, school, breakdown, code, n, mean, squares)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, moments);
    }

    private static Object[] row(
            int administration, int instrument, int school, Subgroup subgroup, ScaleMoments moments) {
        List<Moments> scales = moments.scales();
        return new Object[] {
            administration,
            instrument,
            school,
            subgroup.breakdown(),
            subgroup.code(),
            scales.stream().map(Moments::n).toArray(Long[]::new),
            scales.stream().map(Moments::mean).toArray(Double[]::new),
            scales.stream().map(Moments::squares).toArray(Double[]::new)
        };
    }

    /**
     * The moments of each school's subgroups and everybody, by school id. Those of several schools are merged for a district; their
     * order is that of the ids, so the sums are the same every time.
     */
    public Map<Integer, Map<Subgroup, ScaleMoments>> load(int administration, int instrument) {
        Map<Integer, Map<Subgroup, ScaleMoments>> schools = new TreeMap<>();
        jdbc.query(
                """
                select school, breakdown, code, n, mean, squares from analytics.scored
                 where administration = ? and instrument = ?
                """,
                row -> {
                    schools.computeIfAbsent(row.getInt("school"), any -> new TreeMap<>())
                            .put(new Subgroup(row.getString("breakdown"), row.getString("code")), moments(row));
                },
                administration,
                instrument);
        return schools;
    }

    private static ScaleMoments moments(ResultSet row) throws SQLException {
        Long[] n = (Long[]) row.getArray("n").getArray();
        Double[] mean = (Double[]) row.getArray("mean").getArray();
        Double[] squares = (Double[]) row.getArray("squares").getArray();
        return new ScaleMoments(IntStream.range(0, n.length)
                .mapToObj(scale -> new Moments(n[scale], mean[scale], squares[scale]))
                .toList());
    }

    /** How the respondents of each school answered, by school id. */
    public Map<Integer, Quality> quality(int administration, int instrument) {
        Map<Integer, Quality> schools = new TreeMap<>();
        jdbc.query(
                "select school, respondents, long_runs from analytics.answer_quality where administration = ? and instrument = ?",
                row -> {
                    schools.put(
                            row.getInt("school"), new Quality(row.getLong("respondents"), row.getLong("long_runs")));
                },
                administration,
                instrument);
        return schools;
    }
}
