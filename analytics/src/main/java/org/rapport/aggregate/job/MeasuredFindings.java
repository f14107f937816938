package org.rapport.aggregate.job;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.Basis;
import org.rapport.aggregate.Finding;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.instrument.RespondentGroup;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.Flag;
import org.rapport.statistics.Reason;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stored findings about the pool that were worked out of whole rows, before the disclosure gate. */
public final class MeasuredFindings {
    private static final int PARTS_OF_A_BASIS = 3;

    private final JdbcTemplate jdbc;

    public MeasuredFindings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces what is stored about a respondent group of an administration. */
    void replace(int administration, RespondentGroup respondents, List<Finding> findings) {
        jdbc.update(
                "delete from analytics.measured where administration = ? and respondents = ?",
                administration,
                respondents.id());
        List<Object[]> rows = new ArrayList<>();
        for (Finding finding : findings) {
            rows.add(row(administration, respondents, rows.size(), finding));
        }
        jdbc.batchUpdate("""
                insert into analytics.measured (administration, respondents, position, breakdown, code, variable, statistic,
                                                value, reason, flags, n, bases)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private static @Nullable Object[] row(
            int administration, RespondentGroup respondents, int position, Finding finding) {
        if (!finding.unit().equals(Unit.ALL) || finding.respondents() != respondents) {
            throw new IllegalArgumentException("Not about the pool of the " + respondents.id() + ": " + finding);
        }
        Estimate estimate = finding.estimate();
        return new @Nullable Object[] {
            administration,
            respondents.id(),
            position,
            finding.subgroup().breakdown(),
            finding.subgroup().code(),
            finding.variable(),
            finding.statistic(),
            estimate.value(),
            estimate.reason() == null ? null : estimate.reason().name(),
            estimate.flags().stream().map(Flag::name).sorted().toArray(String[]::new),
            estimate.n(),
            finding.bases().stream()
                    .flatMap(basis -> Stream.of(
                            basis.subgroup().breakdown(), basis.subgroup().code(), basis.variable()))
                    .toArray(String[]::new)
        };
    }

    /** What is stored about a respondent group, in the order in which it was found. */
    public List<Finding> load(int administration, RespondentGroup respondents) {
        return jdbc.query("""
                select breakdown, code, variable, statistic, value, reason, flags, n, bases
                  from analytics.measured where administration = ? and respondents = ? order by position
                """, (row, number) -> finding(respondents, row), administration, respondents.id());
    }

    private static Finding finding(RespondentGroup respondents, ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        Set<Flag> flags =
                texts(row.getArray("flags")).stream().map(Flag::valueOf).collect(Collectors.toSet());
        return new Finding(
                respondents,
                Unit.ALL,
                new Subgroup(row.getString("breakdown"), row.getString("code")),
                row.getString("variable"),
                row.getString("statistic"),
                new Estimate(
                        row.getObject("value", Double.class),
                        reason == null ? null : Reason.valueOf(reason),
                        flags,
                        row.getLong("n")),
                bases(respondents, texts(row.getArray("bases"))));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static List<Basis> bases(RespondentGroup respondents, List<String> parts) {
        List<Basis> bases = new ArrayList<>();
        for (int part = 0; part < parts.size(); part += PARTS_OF_A_BASIS) {
            Subgroup subgroup = new Subgroup(parts.get(part), parts.get(part + 1));
            bases.add(new Basis(respondents, Unit.ALL, subgroup, parts.get(part + 2)));
        }
        return bases;
    }
}
