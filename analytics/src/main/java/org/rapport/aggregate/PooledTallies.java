package org.rapport.aggregate;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tallies of a district, or of all: the sums of its schools', which are remembered as sampling units besides. */
public final class PooledTallies {
    private final TallyLayout layout;
    private final Map<Subgroup, Tally> sums = new TreeMap<>();
    private final Map<Subgroup, Clusters> clusters = new TreeMap<>();

    public PooledTallies(TallyLayout layout) {
        this.layout = layout;
    }

    public void addSchool(Map<Subgroup, Tally> counted) {
        counted.forEach((subgroup, tally) -> {
            Tally sum = sums.get(subgroup);
            if (sum == null) {
                sums.put(subgroup, tally.copy());
            } else {
                sum.add(tally);
            }
            clusters.computeIfAbsent(subgroup, any -> new Clusters(layout)).addSchool(layout, tally);
        });
    }

    /** The tallies of everybody and of each subgroup. */
    public Map<Subgroup, Tally> tallies() {
        return sums;
    }

    @Nullable
    Clusters clusters(Subgroup subgroup) {
        return clusters.get(subgroup);
    }

    /** The tally of everybody. */
    public Tally everybody() {
        return Objects.requireNonNull(sums.get(Subgroup.EVERYBODY));
    }
}
