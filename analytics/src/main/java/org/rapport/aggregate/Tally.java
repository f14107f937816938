package org.rapport.aggregate;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Exact counts over a group of respondents, laid out by {@link TallyLayout}. Two tallies of disjoint groups add up to the
 * tally of both.
 */
public final class Tally {
    private final int[] counts;

    private Tally(int[] counts) {
        this.counts = counts;
    }

    /** A tally of nobody: {@link TallyLayout#wide()} counts for everybody, {@link TallyLayout#narrow()} for a subgroup. */
    public static Tally empty(int length) {
        return new Tally(new int[length]);
    }

    int length() {
        return counts.length;
    }

    long count(int position) {
        return counts[position];
    }

    /** The counts themselves, for those who count. */
    int[] counts() {
        return counts;
    }

    /** Adds the respondents of a subgroup, whose tally has no tables of pairs. */
    void addNarrow(Tally subgroup) {
        for (int i = 0; i < subgroup.counts.length; i++) {
            counts[i] = Math.addExact(counts[i], subgroup.counts[i]);
        }
    }

    /** Adds the respondents of another group. */
    public void add(Tally other) {
        if (other.counts.length != counts.length) {
            throw new IllegalArgumentException(
                    "A tally of " + counts.length + " counts cannot take one of " + other.counts.length);
        }
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.addExact(counts[i], other.counts[i]);
        }
    }

    /** The respondents of this group who are not in a part of it; without tables of pairs. */
    public Tally without(Tally part, TallyLayout layout) {
        int[] rest = Arrays.copyOf(counts, layout.narrow());
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= part.counts[i];
        }
        return new Tally(rest);
    }

    /** Respondents with at least one answered item. */
    public long respondents() {
        return counts[TallyLayout.RESPONDENTS];
    }

    /** Submitted rows without a single answered item. */
    public long empty() {
        return counts[TallyLayout.EMPTY];
    }

    /** A copy that later additions do not change. */
    public Tally copy() {
        return new Tally(counts.clone());
    }

    /** The counts as bytes: for each positive count the gap since the last one and the count, as base-128 numbers. */
    public byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        int last = -1;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 0) {
                writeNumber(bytes, i - last);
                writeNumber(bytes, counts[i]);
                last = i;
            }
        }
        return bytes.toByteArray();
    }

    /** The tally that {@link #encode()} wrote. */
    public static Tally decode(byte[] bytes, int length) {
        int[] counts = new int[length];
        int[] cursor = {0};
        int position = -1;
        while (cursor[0] < bytes.length) {
            position += readNumber(bytes, cursor);
            counts[position] = readNumber(bytes, cursor);
        }
        return new Tally(counts);
    }

    private static void writeNumber(ByteArrayOutputStream bytes, int number) {
        int rest = number;
        while (rest > 127) {
            bytes.write(rest & 127 | 128);
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    private static int readNumber(byte[] bytes, int[] cursor) {
        int number = 0;
        int shift = 0;
        while (true) {
            int next = bytes[cursor[0]++];
            number |= (next & 127) << shift;
            if (next >= 0) {
                return number;
            }
            shift += 7;
        }
    }
}
