package org.rapport.sample;

import java.util.Random;

/** Random numbers that depend on a seed and on names alone, so that each thing keeps its number when others come or go. */
final class Draws {

    private Draws() {}

    /** A generator for what these names stand for. {@link Random} is specified to the bit, so that any Java gives the same. */
    static Random random(long seed, String... names) {
        long mixed = seed;
        for (String name : names) {
            mixed = mix(mixed * 31 + name.hashCode());
        }
        return new Random(mix(mixed));
    }

    /** One draw from the standard normal distribution. */
    static double normal(long seed, String... names) {
        return random(seed, names).nextGaussian();
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195). */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
