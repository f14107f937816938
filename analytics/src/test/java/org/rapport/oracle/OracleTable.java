package org.rapport.oracle;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The data of a case: named columns, an empty cell is missing (null as text, NaN as number). Rows count from 0 here; the
 * cases number them from 1.
 */
public final class OracleTable {

    private final List<String> columns;
    private final List<@Nullable String[]> rows;

    private OracleTable(List<String> columns, List<@Nullable String[]> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    static OracleTable read(Path csv) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            List<CsvRecord> records = reader.stream().toList();
            List<@Nullable String[]> rows = new ArrayList<>();
            records.stream().skip(1).map(OracleTable::cells).forEach(rows::add);
            return new OracleTable(records.getFirst().getFields(), rows);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + csv, e);
        }
    }

    private static @Nullable String[] cells(CsvRecord line) {
        return line.getFields().stream()
                .map(cell -> cell.isEmpty() ? null : cell)
                .toArray(String[]::new);
    }

    public int rowCount() {
        return rows.size();
    }

    public List<String> columns() {
        return columns;
    }

    public boolean has(String column) {
        return columns.contains(column);
    }

    /** The cells of a column as text; missing is null. */
    public @Nullable String[] strings(String column) {
        int c = index(column);
        return rows.stream().map(row -> row[c]).toArray(String[]::new);
    }

    /** The cells of a column as numbers; missing is NaN. */
    public double[] numbers(String column) {
        int c = index(column);
        return rows.stream().mapToDouble(row -> number(row[c])).toArray();
    }

    /** One row per respondent, one entry per column; missing is NaN. */
    public double[][] matrix(List<String> wanted) {
        int[] at = wanted.stream().mapToInt(this::index).toArray();
        return rows.stream()
                .map(row -> IntStream.of(at).mapToDouble(c -> number(row[c])).toArray())
                .toArray(double[][]::new);
    }

    /** The rows for which the column has this value. */
    public OracleTable where(String column, String value) {
        @Nullable String[] cells = strings(column);
        return rows(i -> value.equals(cells[i]));
    }

    public OracleTable rows(IntPredicate wanted) {
        return new OracleTable(
                columns,
                IntStream.range(0, rows.size())
                        .filter(wanted)
                        .mapToObj(rows::get)
                        .toList());
    }

    /** The different values of a column, in order of first appearance, without missing. */
    public Set<String> distinct(String column) {
        Set<String> values = new LinkedHashSet<>();
        for (String cell : strings(column)) {
            if (cell != null) {
                values.add(cell);
            }
        }
        return values;
    }

    /** The same table with these columns changed; missing stays missing. */
    OracleTable mapped(Set<String> changed, DoubleUnaryOperator change) {
        List<@Nullable String[]> copy = new ArrayList<>();
        rows.forEach(row -> copy.add(row.clone()));
        for (String column : changed) {
            int c = index(column);
            for (@Nullable String[] row : copy) {
                row[c] = row[c] == null ? null : Double.toString(change.applyAsDouble(number(row[c])));
            }
        }
        return new OracleTable(columns, copy);
    }

    private int index(String column) {
        int at = columns.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("No column " + column + " in " + columns);
        }
        return at;
    }

    private static double number(@Nullable String cell) {
        return cell == null || Objects.equals(cell, "NA") ? Double.NaN : Double.parseDouble(cell);
    }
}
