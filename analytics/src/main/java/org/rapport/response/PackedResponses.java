package org.rapport.response;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Streams packed responses out of PostgreSQL by {@code COPY … TO STDOUT (FORMAT binary)}, the fastest way out that there is
 * (docs/benchmarks.md), in constant memory.
 */
public final class PackedResponses {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};

    /** Takes one row. The array is the row's own. */
    @FunctionalInterface
    public interface Taker {
        void take(int school, byte[] answers);
    }

    private PackedResponses() {}

    /**
     * Hands over all responses to one instrument from the schools of a range, in no particular order.
     *
     * @param firstSchool the lowest school id, inclusive
     * @param lastSchool the highest school id, inclusive
     * @return how many rows there were
     */
    public static long read(
            Connection connection, int administration, int instrument, int firstSchool, int lastSchool, Taker taker)
            throws SQLException {
        String copy = """
                COPY (SELECT school, answers FROM survey.response
                       WHERE administration = %d AND instrument = %d AND school BETWEEN %d AND %d)
                  TO STDOUT (FORMAT binary)
                """.formatted(administration, instrument, firstSchool, lastSchool); // COPY takes no parameters
        CopyOut out = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy);
        long rows = 0;
        try {
            for (byte[] message = out.readFromCopy(); message != null; message = out.readFromCopy()) {
                rows += takeRows(ByteBuffer.wrap(message), taker);
            }
        } finally {
            if (out.isActive()) {
                out.cancelCopy();
            }
        }
        return rows;
    }

    private static long takeRows(ByteBuffer message, Taker taker) {
        skipHeader(message);
        long rows = 0;
        while (message.remaining() >= Short.BYTES && message.getShort() == 2) { // the trailer counts −1 fields
            message.getInt(); // the length of an integer
            int school = message.getInt();
            byte[] answers = new byte[message.getInt()];
            message.get(answers);
            taker.take(school, answers);
            rows++;
        }
        return rows;
    }

    private static void skipHeader(ByteBuffer message) {
        if (message.remaining() >= SIGNATURE.length + 8 && message.get(message.position()) == SIGNATURE[0]) {
            message.position(message.position() + SIGNATURE.length + Integer.BYTES);
            message.position(message.position() + Integer.BYTES + message.getInt(message.position()));
        }
    }
}
