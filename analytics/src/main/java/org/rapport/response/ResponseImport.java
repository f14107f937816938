package org.rapport.response;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Predicate;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.rapport.instrument.Instrument;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings the good rows of a checked {@link ResponseFile} into the database: one COPY, one transaction, once. */
public final class ResponseImport {
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;

    public ResponseImport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The digest by which a file is known again, whatever its name. */
    public static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HEX.formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public boolean wasImported(int administration, String sha256) {
        return jdbc.sql(
                        "select exists (select from survey.import where administration = :administration and sha256 = :sha256)")
                .param("administration", administration)
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    /**
     * Copies the good rows of a file, in the caller's transaction.
     *
     * @param schools school code to school id; every school of the rows that are wanted must be there
     * @param wanted which of the good rows are taken
     * @return how many rows were taken
     */
    public static long copy(
            Connection connection,
            int administration,
            int instrumentId,
            Instrument instrument,
            Map<String, Integer> schools,
            ResponseFile file,
            Predicate<ResponseFile.Row.Good> wanted)
            throws SQLException, IOException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY survey.response (administration, school, instrument, answers) FROM STDIN");
        try {
            String prefix = administration + "\t";
            String suffix = "\t" + instrumentId + "\t\\\\x";
            Map<String, String> heads = new HashMap<>();
            schools.forEach((code, id) -> heads.put(code, prefix + id + suffix));
            CopyRows rows = new CopyRows(copy);
            file.read(row -> {
                if (row instanceof ResponseFile.Row.Good good && wanted.test(good)) {
                    rows.write(heads.get(good.school()) + HEX.formatHex(good.answers()) + "\n");
                }
            });
            rows.flush();
            return copy.endCopy();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Remembers a file, so that bringing it again changes nothing. */
    public void remember(int administration, String sha256, String fileName, long rows) {
        jdbc.sql("""
                insert into survey.import (administration, sha256, file_name, rows_taken)
                values (:administration, :sha256, :fileName, :rows)
                """)
                .param("administration", administration)
                .param("sha256", sha256)
                .param("fileName", fileName)
                .param("rows", rows)
                .update();
    }

    /** Gathers rows into messages of some size. */
    private static final class CopyRows {
        private static final int MESSAGE = 1 << 16;
        private final CopyIn copy;
        private final StringBuilder waiting = new StringBuilder(MESSAGE + 1024);

        CopyRows(CopyIn copy) {
            this.copy = copy;
        }

        void write(String row) {
            waiting.append(row);
            if (waiting.length() >= MESSAGE) {
                flush();
            }
        }

        void flush() {
            byte[] bytes = waiting.toString().getBytes(StandardCharsets.US_ASCII);
            try {
                copy.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException failed) {
                throw new UncheckedIOException(new IOException(failed));
            }
            waiting.setLength(0);
        }
    }
}
