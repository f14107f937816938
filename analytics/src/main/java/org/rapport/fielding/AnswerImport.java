package org.rapport.fielding;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.rapport.response.ColumnMapping;
import org.rapport.response.ResponseFault;
import org.rapport.response.ResponseFile;
import org.rapport.response.ResponseHeader;
import org.rapport.response.ResponseImport;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers collected elsewhere come in: the file is read twice, first for all its faults and its schools, then for its rows. Either
 * all good rows are taken in one transaction, or nothing is written.
 */
public final class AnswerImport {
    /** So many faults are listed; the rest is counted. */
    public static final int LISTED_FAULTS = 10_000;

    /** The code of the district of new schools from a file without a column for it. */
    static final String UNNAMED_DISTRICT = "district";

    /** How an import ended. */
    public sealed interface Outcome {
        /** @param notices what the file has that is not read, and the instrument has that the file lacks */
        record Taken(long rows, long rejected, int schools, List<String> notices) implements Outcome {}

        /** Nothing was written. */
        record Refused(List<ResponseFault> faults, long faultCount, long badRows) implements Outcome {}

        /** The same file was brought before; nothing was written. */
        record AlreadyImported() implements Outcome {}
    }

    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final Administrations administrations;
    private final ResponseImport responses;

    public AnswerImport(DataSource dataSource, JdbcClient jdbc, TransactionTemplate transaction) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.administrations = new Administrations(jdbc);
        this.responses = new ResponseImport(jdbc);
    }

    /**
     * @param rejects where the bad rows go, with their reasons in a last column; null: bad rows refuse the whole file
     * @throws IOException when a file cannot be read or written
     */
    public Outcome run(
            int administration, StoredInstrument stored, Path file, ColumnMapping mapping, @Nullable Path rejects)
            throws IOException {
        String sha256 = ResponseImport.sha256(file);
        if (responses.wasImported(administration, sha256)) {
            return new Outcome.AlreadyImported();
        }
        ResponseFile responseFile = new ResponseFile(file, stored.instrument(), mapping);
        Check check = check(responseFile, administration, mapping, rejects);
        if (check.faultCount > 0 && (rejects == null || check.good == 0)) {
            return new Outcome.Refused(check.faults, check.faultCount, check.bad);
        }
        try {
            transaction.executeWithoutResult(status -> take(administration, stored, responseFile, check, file, sha256));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        return new Outcome.Taken(
                check.good, check.bad, check.districtOf.size(), check.header().notices());
    }

    private Check check(ResponseFile file, int administration, ColumnMapping mapping, @Nullable Path rejects)
            throws IOException {
        Map<String, String> known = administrations.schools(administration).stream()
                .collect(Collectors.toMap(School::code, School::districtCode));
        if (rejects == null) {
            return new Check(known, mapping, null).read(file);
        }
        try (CsvWriter writer = CsvWriter.builder().build(rejects)) {
            return new Check(known, mapping, writer).read(file);
        }
    }

    private void take(
            int administration, StoredInstrument stored, ResponseFile file, Check check, Path path, String sha256) {
        Map<String, Integer> schools = new HashMap<>();
        Map<String, School> known = administrations.schools(administration).stream()
                .collect(Collectors.toMap(School::code, school -> school));
        known.forEach((code, school) -> schools.put(code, school.id()));
        check.districtOf.forEach((code, district) -> schools.computeIfAbsent(
                code,
                missing -> administrations.addSchool(
                        administration, new School(0, code, code, district, district, null, null))));
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            long rows = ResponseImport.copy(
                    connection, administration, stored.id(), stored.instrument(), schools, file, check::isTaken);
            responses.remember(administration, sha256, path.getFileName().toString(), rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SQLException failed) {
            throw new CannotAcquireLockException("The rows could not be copied", failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** What the first reading found. */
    private static final class Check {
        private final Map<String, String> known;
        private final ColumnMapping mapping;
        private final @Nullable CsvWriter rejects;
        private final Map<String, String> districtOf = new LinkedHashMap<>();
        private final List<ResponseFault> faults = new ArrayList<>();
        private long faultCount;
        private long good;
        private long bad;
        private int columns;
        private @Nullable ResponseHeader header;

        Check(Map<String, String> known, ColumnMapping mapping, @Nullable CsvWriter rejects) {
            this.known = known;
            this.mapping = mapping;
            this.rejects = rejects;
        }

        Check read(ResponseFile file) throws IOException {
            if (rejects != null) {
                List<String> names = file.names();
                columns = names.size();
                write(rejects, names, "rejected because");
            }
            header = file.read(this::row);
            header.faults().forEach(this::fault);
            return this;
        }

        ResponseHeader header() {
            return Objects.requireNonNull(header);
        }

        private void row(ResponseFile.Row next) {
            switch (next) {
                case ResponseFile.Row.Bad wrong -> reject(wrong.faults(), wrong.cells());
                case ResponseFile.Row.Good right -> {
                    if (isTaken(right)) {
                        districtOf.putIfAbsent(right.school(), district(right));
                        good++;
                    } else {
                        reject(List.of(movedSchool(right)), right.cells());
                    }
                }
            }
        }

        /** Whether the row's school lies where it lay before; a school's first row tells where. */
        boolean isTaken(ResponseFile.Row.Good right) {
            return right.district() == null || right.district().equals(district(right));
        }

        private String district(ResponseFile.Row.Good right) {
            String before = districtOf.getOrDefault(right.school(), known.get(right.school()));
            return before != null ? before : Objects.requireNonNullElse(right.district(), UNNAMED_DISTRICT);
        }

        private ResponseFault movedSchool(ResponseFile.Row.Good right) {
            return new ResponseFault(
                    right.line(),
                    mapping.district(),
                    "school " + right.school() + " is in district " + district(right) + ", here it is in "
                            + right.district() + ".",
                    "Give each school one district, and schools of different districts different codes.");
        }

        private void reject(List<ResponseFault> reasons, List<String> cells) {
            bad++;
            reasons.forEach(this::fault);
            if (rejects != null) {
                write(
                        rejects,
                        cells,
                        reasons.stream().map(ResponseFault::toString).collect(Collectors.joining(" ")));
            }
        }

        /** A row with too few cells is filled up, so that all reasons stand in one column. */
        private void write(CsvWriter rejects, List<String> cells, String reason) {
            List<String> withReason = new ArrayList<>(cells);
            while (withReason.size() < columns) {
                withReason.add("");
            }
            withReason.add(reason);
            rejects.writeRecord(withReason);
        }

        private void fault(ResponseFault fault) {
            faultCount++;
            if (faults.size() < LISTED_FAULTS) {
                faults.add(fault);
            }
        }
    }
}
