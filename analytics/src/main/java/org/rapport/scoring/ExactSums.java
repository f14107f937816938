package org.rapport.scoring;

import java.math.BigInteger;
import org.rapport.statistics.Moments;

/**
 * Number, sum and sum of squares of whole numbers, for several groups side by side. Whole numbers add up to the same whatever the
 * order of the rows, so two runs over the same answers give the same digits. Squares are 128 bits wide.
 */
final class ExactSums {
    private final long[] n;
    private final long[] sums;
    private final long[] high;
    private final long[] low;

    ExactSums(int groups) {
        this.n = new long[groups];
        this.sums = new long[groups];
        this.high = new long[groups];
        this.low = new long[groups];
    }

    void add(int group, int value) {
        n[group]++;
        sums[group] += value;
        long square = (long) value * value;
        long sum = low[group] + square;
        if (Long.compareUnsigned(sum, square) < 0) {
            high[group]++;
        }
        low[group] = sum;
    }

    long n(int group) {
        return n[group];
    }

    /** @param unit how much a one is worth */
    Moments moments(int group, double unit) {
        if (n[group] == 0) {
            return Moments.NONE;
        }
        BigInteger sum = BigInteger.valueOf(sums[group]);
        BigInteger squares =
                BigInteger.valueOf(high[group]).shiftLeft(Long.SIZE).add(unsigned(low[group]));
        BigInteger spread = squares.multiply(BigInteger.valueOf(n[group])).subtract(sum.multiply(sum));
        return new Moments(n[group], unit * sums[group] / n[group], unit * unit * (spread.doubleValue() / n[group]));
    }

    private static BigInteger unsigned(long bits) {
        BigInteger value = BigInteger.valueOf(bits & Long.MAX_VALUE);
        return bits < 0 ? value.setBit(Long.SIZE - 1) : value;
    }
}
