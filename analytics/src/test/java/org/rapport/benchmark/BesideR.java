package org.rapport.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Lets programs of ours and in R take turns at the same fit, prints medians, ratios and how far apart the numbers are. */
final class BesideR {

    private static final int WARM_UP = 5;

    private BesideR() {}

    /** Ends the programs in R; one that could not be started is left out. */
    static void run(String what, int rounds, List<JavaSide> ours, List<Optional<RSide>> theirs) {
        List<RSide> started = theirs.stream().flatMap(Optional::stream).toList();
        try {
            print(
                    what,
                    rounds,
                    ours.stream().map(Turns::new).toList(),
                    started.stream().map(Turns::new).toList());
        } finally {
            started.forEach(RSide::close);
        }
    }

    static int number(String[] arguments, int index, int usual) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : usual;
    }

    static List<String> names(String[] arguments, int from, String... usual) {
        return arguments.length > from ? List.of(arguments).subList(from, arguments.length) : List.of(usual);
    }

    private static void print(String what, int rounds, List<Turns> own, List<Turns> r) {
        for (int round = -WARM_UP; round < 0; round++) {
            own.forEach(Turns::next);
        }
        own.forEach(Turns::forget);
        for (int round = 0; round < rounds; round++) {
            own.forEach(Turns::next);
            r.forEach(Turns::next);
        }
        System.out.printf("%s, %d rounds%n%s%n", what, rounds, Machine.describe());
        System.out.println("first wall s, median wall s, median processor s (lowest to highest)");
        own.forEach(turns -> System.out.println(turns.line()));
        r.forEach(turns -> System.out.println(turns.line()));
        for (Turns theirTurns : r) {
            for (Turns ourTurns : own) {
                System.out.printf(
                        "%s / %s: ratio %.1f of processor time, %.1f of wall time; greatest difference %s%n",
                        theirTurns.side.name(),
                        ourTurns.side.name(),
                        theirTurns.median(Fit::processor) / ourTurns.median(Fit::processor),
                        theirTurns.median(Fit::wall) / ourTurns.median(Fit::wall),
                        greatestDifference(ourTurns.numbers(), theirTurns.numbers()));
            }
        }
    }

    /** Of numbers above 1 the relative one. */
    private static String greatestDifference(Map<String, Double> ours, Map<String, Double> theirs) {
        return theirs.entrySet().stream()
                .map(their -> Map.entry(their.getKey(), apart(ours.get(their.getKey()), their.getValue())))
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(most -> "%.1e (%s)".formatted(most.getValue(), most.getKey()))
                .orElseThrow();
    }

    private static double apart(double our, double their) {
        return Math.abs(our - their) / Math.max(1, Math.abs(their));
    }

    private static final class Turns {

        private final Side side;
        private final List<Fit> fits = new ArrayList<>();

        Turns(Side side) {
            this.side = side;
        }

        void next() {
            fits.add(side.next());
        }

        void forget() {
            fits.clear();
        }

        Map<String, Double> numbers() {
            return fits.getLast().numbers();
        }

        double median(ToDoubleFunction<Fit> of) {
            double[] sorted = sorted(of);
            return sorted[sorted.length / 2];
        }

        private double[] sorted(ToDoubleFunction<Fit> of) {
            return fits.stream().mapToDouble(of).sorted().toArray();
        }

        String line() {
            double[] processor = sorted(Fit::processor);
            return "%10.4g %10.4g %10.4g (%.4g to %.4g)  %s"
                    .formatted(
                            side.first().wall(),
                            median(Fit::wall),
                            median(Fit::processor),
                            processor[0],
                            processor[processor.length - 1],
                            side.name());
        }
    }
}
