package org.rapport.response;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes packed answers by {@code COPY … FROM STDIN (FORMAT binary)}, the fastest way in, in the connection's transaction. Rows
 * of one school should come together. {@link #finish()} ends the copy; closing without it takes all back.
 */
public final class PackedCopy implements AutoCloseable {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final short FIELDS = 6;
    private static final int MESSAGE = 1 << 16;

    private final CopyIn copy;
    private final ByteBuffer waiting = ByteBuffer.allocate(2 * MESSAGE);

    public PackedCopy(Connection connection) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                        COPY survey.response (administration, school, instrument, language, grade_band, answers)
                        FROM STDIN (FORMAT binary)
                        """);
        waiting.put(HEADER);
    }

    public void write(int administration, int school, int instrument, String language, String gradeBand, byte[] answers)
            throws SQLException {
        waiting.putShort(FIELDS);
        put(administration);
        put(school);
        put(instrument);
        put(language.getBytes(StandardCharsets.UTF_8));
        put(gradeBand.getBytes(StandardCharsets.UTF_8));
        put(answers);
        if (waiting.position() >= MESSAGE) {
            flush();
        }
    }

    private void put(int number) {
        waiting.putInt(Integer.BYTES).putInt(number);
    }

    private void put(byte[] bytes) {
        waiting.putInt(bytes.length).put(bytes);
    }

    private void flush() throws SQLException {
        copy.writeToCopy(waiting.array(), 0, waiting.position());
        waiting.clear();
    }

    /** @return how many rows were written */
    public long finish() throws SQLException {
        waiting.putShort((short) -1);
        flush();
        return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
