package org.rapport.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the answers of a row become words that can be added: eight counters of eight bits a word, one for each thing that can be
 * counted about an item, so that one addition counts an item whatever the answer was. Up to {@link #MOST_ROWS} rows can be added
 * before a counter could run over.
 *
 * <p>Not-shown answers have no counter: they are what is left of all rows. Neither have the complete cases of the scales: they are
 * the answers to the items, less those of the few rows that leave out another item of the scale.
 */
final class AnswerWords {
    static final int MOST_ROWS = 255;
    private static final int LANES = 8;
    private static final int BITS = 8;

    private final ScaleLayout[] scales;
    private final int members;
    private final int[] answerIndexes;
    private final long[] wordOf;
    private final long[] optionLanes;
    private final int[] notShown;
    private final int[][][] targets; // word, lane, all places that count it

    AnswerWords(List<ItemLayout> items, List<ScaleLayout> scales) {
        this.scales = scales.toArray(new ScaleLayout[0]);
        this.members = scales.stream().mapToInt(ScaleLayout::size).sum();
        int words = items.stream().mapToInt(AnswerWords::words).sum();
        this.answerIndexes = new int[words];
        this.wordOf = new long[words << BITS];
        this.optionLanes = new long[words];
        this.notShown = new int[words];
        this.targets = new int[words][][];
        int next = 0;
        for (ItemLayout item : items) {
            for (int first = 1; first < item.length(); first += LANES) {
                place(item, first, next++);
            }
        }
    }

    private static int words(ItemLayout item) {
        return (item.length() - 1 + LANES - 1) / LANES;
    }

    private void place(ItemLayout item, int first, int word) {
        answerIndexes[word] = item.answerIndex();
        optionLanes[word] = first == 1 ? -1L << ItemLayout.REASONS * BITS : -1L;
        notShown[word] = item.start();
        for (int stored = 0; stored < 1 << BITS; stored++) {
            int lane = item.position((byte) stored) - item.start() - first;
            wordOf[word << BITS | stored] = lane >= 0 && lane < LANES ? 1L << lane * BITS : 0;
        }
        targets[word] = new int[Math.min(LANES, item.length() - first)][];
        for (int lane = 0; lane < targets[word].length; lane++) {
            targets[word][lane] = targets(item, first + lane);
        }
    }

    private int[] targets(ItemLayout item, int offset) {
        IntStream.Builder places = IntStream.builder().add(item.start() + offset);
        int stored = offset - ItemLayout.OPTIONS + 1;
        for (ScaleLayout scale : scales) {
            for (int member = 0; stored > 0 && member < scale.size(); member++) {
                if (scale.answerIndex(member) == item.answerIndex()) {
                    places.add(scale.completePosition(member, stored));
                }
            }
        }
        return places.build().filter(place -> place >= 0).toArray();
    }

    /** What one row adds. */
    static final class Row {
        private final long[] words;
        private final int[] positions;
        private final int[][] values;
        private final boolean[] complete;
        private final int[] less;
        private int lessens;

        private Row(int words, ScaleLayout[] scales, int members) {
            this.words = new long[words];
            this.positions = new int[2 * scales.length];
            this.values =
                    Arrays.stream(scales).map(scale -> new int[scale.size()]).toArray(int[][]::new);
            this.complete = new boolean[scales.length];
            this.less = new int[members];
        }
    }

    Row row() {
        return new Row(answerIndexes.length, scales, members);
    }

    /** Reads a row; tells whether any item was answered. */
    boolean read(byte[] answers, Row row) {
        long[] words = row.words;
        long[] table = wordOf;
        long[] lanes = optionLanes;
        int[] indexes = answerIndexes;
        long answered = 0;
        for (int word = 0; word < words.length; word++) {
            long counted = table[word << BITS | answers[indexes[word]] & 0xFF];
            words[word] = counted;
            answered |= counted & lanes[word];
        }
        if (answered == 0) {
            return false;
        }
        row.lessens = 0;
        for (int scale = 0; scale < row.complete.length; scale++) {
            ScaleLayout layout = scales[scale];
            row.complete[scale] = layout.read(answers, row.positions, 2 * scale, row.values[scale]);
            if (!row.complete[scale]) {
                row.lessens = layout.completePositions(row.values[scale], row.less, row.lessens);
            }
        }
        return true;
    }

    /** Counts the pairs of the scales that a row answers completely. */
    void addPairs(Row row, int[] counts) {
        for (int scale = 0; scale < row.complete.length; scale++) {
            if (row.complete[scale]) {
                scales[scale].addPairs(row.values[scale], counts);
            }
        }
    }

    /** The rows of one group, on their way into its tally. */
    final class Sums {
        private final long[] sums = new long[answerIndexes.length];
        private final int[] counts;
        private int rows;

        /** @param tally where everything is counted in the end, after {@link #flush()} */
        Sums(Tally tally) {
            this.counts = tally.counts();
        }

        void add(Row row) {
            long[] words = row.words;
            long[] into = sums;
            for (int word = 0; word < into.length; word++) {
                into[word] += words[word];
            }
            int[] places = counts;
            for (int position : row.positions) {
                places[position]++;
            }
            for (int i = 0; i < row.lessens; i++) {
                places[row.less[i]]--;
            }
            if (++rows == MOST_ROWS) {
                flush();
            }
        }

        void flush() {
            counts[TallyLayout.RESPONDENTS] += rows;
            for (int word = 0; word < sums.length; word++) {
                boolean first = word == 0 || notShown[word] != notShown[word - 1];
                counts[notShown[word]] += (first ? rows : 0) - spread(sums[word], targets[word]);
                sums[word] = 0;
            }
            rows = 0;
        }

        private int spread(long word, int[][] lanes) {
            int seen = 0;
            for (int lane = 0; lane < lanes.length; lane++) {
                int count = (int) (word >>> lane * BITS) & 0xFF;
                seen += count;
                for (int place : lanes[lane]) {
                    counts[place] += count;
                }
            }
            return seen;
        }
    }
}
