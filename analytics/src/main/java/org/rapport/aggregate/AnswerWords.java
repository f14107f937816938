package org.rapport.aggregate;

import java.util.ArrayList;
import java.util.List;

/**
 * How the answers of a row become words that can be added: eight counters of eight bits a word, one for each thing that can be
 * counted about an item, so that one addition counts an item whatever the answer was. Up to {@link #MOST_ROWS} rows can be added
 * before a counter could run over.
 *
 * <p>First come the words of the items, then those of the scales' complete cases: the words of the items again, nought
 * unless all items of the scale were answered. Not-shown answers have no counter: they are what is left of all rows.
 */
final class AnswerWords {
    static final int MOST_ROWS = 255;
    private static final int LANES = 8;
    private static final int BITS = 8;

    private final int[] answerIndexes;
    private final long[][] wordOf;
    private final long[] optionLanes;
    private final int[][] targets;
    private final int[] notShown;
    private final List<ScaleLayout> scales;
    private final int[][] completeSources;

    AnswerWords(List<ItemLayout> items, List<ScaleLayout> scales) {
        this.scales = scales;
        List<Integer> indexes = new ArrayList<>();
        List<long[]> tables = new ArrayList<>();
        List<Long> options = new ArrayList<>();
        List<int[]> lanes = new ArrayList<>();
        List<Integer> rests = new ArrayList<>();
        for (ItemLayout item : items) {
            for (int first = 1; first < item.length(); first += LANES) {
                indexes.add(item.answerIndex());
                tables.add(table(item, first));
                options.add(first == 1 ? -1L << ItemLayout.REASONS * BITS : -1L);
                lanes.add(lanes(item, first));
                rests.add(item.start());
            }
        }
        this.answerIndexes = ints(indexes);
        this.wordOf = tables.toArray(long[][]::new);
        this.optionLanes = options.stream().mapToLong(Long::longValue).toArray();
        this.notShown = ints(rests);
        this.completeSources = new int[scales.size()][];
        for (int scale = 0; scale < completeSources.length; scale++) {
            completeSources[scale] = addCompleteWords(scales.get(scale), items, lanes);
        }
        this.targets = lanes.toArray(int[][]::new);
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static long[] table(ItemLayout item, int first) {
        long[] table = new long[256];
        for (int stored = 0; stored < table.length; stored++) {
            int lane = item.position((byte) stored) - item.start() - first;
            table[stored] = lane >= 0 && lane < LANES ? 1L << lane * BITS : 0;
        }
        return table;
    }

    private static int[] lanes(ItemLayout item, int first) {
        int[] targets = new int[Math.min(LANES, item.length() - first)];
        for (int lane = 0; lane < targets.length; lane++) {
            targets[lane] = item.start() + first + lane;
        }
        return targets;
    }

    /** Appends where the lanes of a scale's complete words are counted, and tells which item words they repeat. */
    private int[] addCompleteWords(ScaleLayout scale, List<ItemLayout> items, List<int[]> lanes) {
        List<Integer> sources = new ArrayList<>();
        for (int member = 0; member < scale.size(); member++) {
            for (int word = 0; word < answerIndexes.length; word++) {
                if (answerIndexes[word] == scale.answerIndex(member)) {
                    sources.add(word);
                    lanes.add(completeLanes(scale, member, lanes.get(word), notShown[word]));
                }
            }
        }
        return ints(sources);
    }

    private static int[] completeLanes(ScaleLayout scale, int member, int[] itemLanes, int itemStart) {
        int[] targets = new int[itemLanes.length];
        for (int lane = 0; lane < targets.length; lane++) {
            int option = itemLanes[lane] - itemStart - ItemLayout.OPTIONS;
            targets[lane] = option < 0 ? -1 : scale.completePosition(member, option + 1);
        }
        return targets;
    }

    /** What one row adds. */
    static final class Row {
        private final long[] words;
        private final int[] positions;
        private final boolean[] complete;

        private Row(int words, int scales) {
            this.words = new long[words];
            this.positions = new int[2 * scales];
            this.complete = new boolean[scales];
        }
    }

    Row row() {
        return new Row(targets.length, scales.size());
    }

    /** Reads a row; tells whether any item was answered. */
    boolean read(byte[] answers, Row row) {
        long[] words = row.words;
        long answered = 0;
        for (int word = 0; word < answerIndexes.length; word++) {
            long counted = wordOf[word][answers[answerIndexes[word]] & 0xFF];
            words[word] = counted;
            answered |= counted & optionLanes[word];
        }
        if (answered == 0) {
            return false;
        }
        int next = answerIndexes.length;
        for (int scale = 0; scale < completeSources.length; scale++) {
            row.complete[scale] = scales.get(scale).positions(answers, row.positions, 2 * scale);
            long mask = row.complete[scale] ? -1L : 0L;
            for (int source : completeSources[scale]) {
                words[next++] = words[source] & mask;
            }
        }
        return true;
    }

    /** Counts the pairs of the scales that a row answers completely. */
    void addPairs(byte[] answers, Row row, int[] counts) {
        for (int scale = 0; scale < row.complete.length; scale++) {
            if (row.complete[scale]) {
                scales.get(scale).addPairs(answers, counts);
            }
        }
    }

    /** The rows of one group, on their way into its tally. */
    final class Sums {
        private final long[] sums = new long[targets.length];
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
            for (int position : row.positions) {
                counts[position]++;
            }
            if (++rows == MOST_ROWS) {
                flush();
            }
        }

        void flush() {
            counts[TallyLayout.RESPONDENTS] += rows;
            for (int word = 0; word < sums.length; word++) {
                int seen = spread(sums[word], targets[word]);
                if (word < notShown.length) {
                    boolean first = word == 0 || notShown[word] != notShown[word - 1];
                    counts[notShown[word]] += (first ? rows : 0) - seen;
                }
                sums[word] = 0;
            }
            rows = 0;
        }

        private int spread(long word, int[] lanes) {
            int seen = 0;
            for (int lane = 0; lane < lanes.length; lane++) {
                int count = (int) (word >>> lane * BITS) & 0xFF;
                if (count != 0) {
                    counts[lanes[lane]] += count;
                    seen += count;
                }
            }
            return seen;
        }
    }
}
