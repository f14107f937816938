package org.rapport.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What readers can learn by subtracting one published number from another, across reports, filters and releases.
 *
 * <p>Three tests over all sets of people ever published about: pairs of nested sets that differ by a few people; groups
 * whose numbers follow by linear algebra from the published ones (rank test, exact); and the interval that two linear
 * programmes leave for a group's size. A release with a finding of the first two kinds is not made.
 *
 * <p>Reference: Willenborg and de Waal (2001), Elements of Statistical Disclosure Control, section 4.3.
 */
public final class ReleaseDifferences {

    private final List<String> atoms;
    private final Map<String, Long> counts;
    private final Map<String, Set<String>> published;
    private final int least;
    private final RowSpace known;

    /** One published set within another, and the few people in between. */
    public record SmallDifference(String minuend, String subtrahend, List<String> atoms, long count) {}

    /**
     * @param counts the number of people in every atom, the finest groups that any publication tells apart
     * @param published for every publication the atoms it is about
     * @param least the least number of people about whom something may be known
     */
    public ReleaseDifferences(Map<String, Long> counts, Map<String, Set<String>> published, int least) {
        this.counts = new LinkedHashMap<>(counts);
        this.atoms = List.copyOf(this.counts.keySet());
        this.published = new LinkedHashMap<>(published);
        this.least = least;
        this.known = new RowSpace(atoms.size());
        this.published.values().forEach(set -> known.add(indicator(set)));
    }

    /** Whether nothing about fewer people than allowed is published or follows from what is. */
    public boolean isSafe() {
        return directlySmall().isEmpty()
                && smallDifferences().isEmpty()
                && unsafeAtoms().isEmpty();
    }

    /** The number of publications that do not follow from the others. */
    public int rank() {
        return known.rank();
    }

    /** Publications about too few people themselves. */
    public List<String> directlySmall() {
        return published.entrySet().stream()
                .filter(entry -> isSmall(count(entry.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Pairs of publications of which one contains the other and too few people besides. */
    public List<SmallDifference> smallDifferences() {
        List<SmallDifference> differences = new ArrayList<>();
        published.forEach((minuend, whole) -> published.forEach((subtrahend, part) -> {
            List<String> rest = atoms.stream()
                    .filter(whole::contains)
                    .filter(atom -> !part.contains(atom))
                    .toList();
            if (whole.containsAll(part) && isSmall(count(rest))) {
                differences.add(new SmallDifference(minuend, subtrahend, rest, count(rest)));
            }
        }));
        return differences;
    }

    /** Whether the numbers of a group of atoms follow from the published ones by adding and subtracting. */
    public boolean determines(Set<String> group) {
        return known.contains(indicator(group));
    }

    /** The atoms whose numbers follow from the published ones. */
    public List<String> determinedAtoms() {
        return IntStream.range(0, atoms.size())
                .filter(known::determines)
                .mapToObj(atoms::get)
                .toList();
    }

    /** The determined atoms with too few people. */
    public List<String> unsafeAtoms() {
        return determinedAtoms().stream()
                .filter(atom -> isSmall(counts.getOrDefault(atom, 0L)))
                .toList();
    }

    /** What a reader can infer about the size of an atom from the sizes of the published sets. */
    public FeasibilityInterval interval(String atom) {
        BitSet hidden = new BitSet();
        hidden.set(0, atoms.size());
        return new IntervalAudit(jointTable(), hidden, Attacker.NAIVE).interval(atoms.indexOf(atom));
    }

    /**
     * All releases as one table: first the atoms, then the publications, each the sum of its atoms. The atoms are not shown
     * themselves; those that are, are publications, too.
     */
    public TableModel jointTable() {
        List<Set<String>> sets =
                published.values().stream().filter(set -> !set.isEmpty()).toList();
        long[] cells = new long[atoms.size() + sets.size()];
        IntStream.range(0, atoms.size()).forEach(a -> cells[a] = counts.getOrDefault(atoms.get(a), 0L));
        List<Equation> equations = new ArrayList<>();
        for (int s = 0; s < sets.size(); s++) {
            cells[atoms.size() + s] = count(sets.get(s));
            equations.add(new Equation(
                    atoms.size() + s,
                    new TreeSet<>(sets.get(s)).stream().map(atoms::indexOf).toList()));
        }
        return new TableModel(cells, equations);
    }

    /**
     * Whether a cell may be released again after late answers: it has not changed, or by so many people that the change is
     * a group of its own.
     */
    public static boolean mayBeReleasedAgain(long countBefore, long countNow, int least) {
        return countBefore == countNow || Math.abs(countNow - countBefore) >= least;
    }

    private boolean isSmall(long count) {
        return count > 0 && count < least;
    }

    private long count(Iterable<String> group) {
        long count = 0;
        for (String atom : group) {
            count += counts.getOrDefault(atom, 0L);
        }
        return count;
    }

    private long[] indicator(Set<String> group) {
        return atoms.stream().mapToLong(atom -> group.contains(atom) ? 1 : 0).toArray();
    }
}
