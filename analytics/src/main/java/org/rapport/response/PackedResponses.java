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

    /** Takes one row with how it was answered. */
    @FunctionalInterface
    public interface MarkedTaker {

        /**
         * @param language of the answers, as it is stored; empty where nobody knows
         * @param gradeBand whose wording was shown; empty where there is none
         */
        void take(int school, String language, String gradeBand, byte[] answers);
    }

    private interface RowReader {
        void read(ByteBuffer row);
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
        return copy(connection, copy, 2, row -> {
            int school = readInt(row);
            taker.take(school, readBytes(row));
        });
    }

    /** The same with the language and the grade band of each row. */
    public static long readMarked(
            Connection connection,
            int administration,
            int instrument,
            int firstSchool,
            int lastSchool,
            MarkedTaker taker)
            throws SQLException {
        String copy = """
                COPY (SELECT school, language, grade_band, answers FROM survey.response
                       WHERE administration = %d AND instrument = %d AND school BETWEEN %d AND %d)
                  TO STDOUT (FORMAT binary)
                """.formatted(administration, instrument, firstSchool, lastSchool);
        FewTexts texts = new FewTexts();
        return copy(connection, copy, 4, row -> {
            int school = readInt(row);
            String language = texts.read(row);
            String gradeBand = texts.read(row);
            taker.take(school, language, gradeBand, readBytes(row));
        });
    }

    private static long copy(Connection connection, String copy, int fields, RowReader reader) throws SQLException {
        CopyOut out = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy);
        long rows = 0;
        try {
            for (byte[] message = out.readFromCopy(); message != null; message = out.readFromCopy()) {
                rows += takeRows(ByteBuffer.wrap(message), fields, reader);
            }
        } finally {
            if (out.isActive()) {
                out.cancelCopy();
            }
        }
        return rows;
    }

    private static long takeRows(ByteBuffer message, int fields, RowReader reader) {
        skipHeader(message);
        long rows = 0;
        while (message.remaining() >= Short.BYTES && message.getShort() == fields) { // the trailer counts −1 fields
            reader.read(message);
            rows++;
        }
        return rows;
    }

    private static int readInt(ByteBuffer row) {
        row.getInt(); // the length of an integer
        return row.getInt();
    }

    private static byte[] readBytes(ByteBuffer row) {
        byte[] bytes = new byte[row.getInt()];
        row.get(bytes);
        return bytes;
    }

    private static void skipHeader(ByteBuffer message) {
        if (message.remaining() >= SIGNATURE.length + 8 && message.get(message.position()) == SIGNATURE[0]) {
            message.position(message.position() + SIGNATURE.length + Integer.BYTES);
            message.position(message.position() + Integer.BYTES + message.getInt(message.position()));
        }
    }
}
