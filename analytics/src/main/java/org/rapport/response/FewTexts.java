package org.rapport.response;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Texts of which a stream of rows holds only a few: each is made once, and found again by its bytes. */
final class FewTexts {

    private record Known(byte[] bytes, String text) {}

    private final List<Known> known = new ArrayList<>();

    /** Reads a length and so many bytes. */
    String read(ByteBuffer row) {
        int length = row.getInt();
        int start = row.position();
        row.position(start + length);
        for (Known each : known) {
            if (isAt(row, start, length, each.bytes)) {
                return each.text;
            }
        }
        byte[] bytes = new byte[length];
        row.get(start, bytes);
        Known added = new Known(bytes, new String(bytes, StandardCharsets.UTF_8));
        known.add(added);
        return added.text;
    }

    private static boolean isAt(ByteBuffer row, int start, int length, byte[] bytes) {
        if (bytes.length != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (row.get(start + i) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
