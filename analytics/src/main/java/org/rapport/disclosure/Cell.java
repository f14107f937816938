package org.rapport.disclosure;

import java.util.Set;
import org.rapport.statistics.Flag;
import org.rapport.statistics.Reason;

/** What a reader gets to see of one number. Only this package makes {@link Reported} cells. */
public sealed interface Cell {

    /** A number that passed the gate, with the number of respondents it rests on (a lower bound where counts are banded). */
    final class Reported implements Cell {
        private final double value;
        private final long n;
        private final Set<Flag> flags;

        Reported(double value, long n, Set<Flag> flags) {
            this.value = value;
            this.n = n;
            this.flags = Set.copyOf(flags);
        }

        public double value() {
            return value;
        }

        public long n() {
            return n;
        }

        public Set<Flag> flags() {
            return flags;
        }

        @Override
        public String toString() {
            return "Reported[" + value + ", n=" + n + "]";
        }
    }

    /** A percentage of which a reader learns only that it lies between two bounds, for example at most 5 or at least 95. */
    final class Banded implements Cell {
        private final double lower;
        private final double upper;
        private final long n;

        Banded(double lower, double upper, long n) {
            this.lower = lower;
            this.upper = upper;
            this.n = n;
        }

        public double lower() {
            return lower;
        }

        public double upper() {
            return upper;
        }

        /** The lower end of the band in which the number of respondents lies: 10, 20, 40, 100 or 300. */
        public long n() {
            return n;
        }

        @Override
        public String toString() {
            return "Banded[" + lower + "–" + upper + ", n≥" + n + "]";
        }
    }

    /** A number that exists and is not shown. */
    record Suppressed(Suppression why) implements Cell {}

    /** A number that does not exist, for example the spread of one answer. */
    record Undefined(Reason why) implements Cell {}
}
