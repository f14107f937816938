package org.rapport.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.rapport.aggregate.Basis;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.instrument.Scale;

/**
 * This wave and the one before. A scale is followed only while its items, their options and their keying stay the same.
 *
 * @param shown whether a variable of a group passes the disclosure check in this wave
 */
record TwoWaves(Pool now, EarlierWave earlier, Predicate<Basis> shown) {

    /** The position of a scale in either wave. */
    record Followed(String id, int now, int then) {}

    List<Followed> followed() {
        List<Followed> followed = new ArrayList<>();
        for (int scale = 0; scale < now.scales().size(); scale++) {
            Scale same = now.scales().get(scale);
            int then = earlier.pool().scales().indexOf(same);
            if (then >= 0) {
                followed.add(new Followed(same.id(), scale, then));
            }
        }
        return followed;
    }

    /** A scale of everybody of a unit. */
    Basis everybody(Unit unit, String scale) {
        return new Basis(now.respondents(), unit, Subgroup.EVERYBODY, scale);
    }

    boolean isShown(Basis basis) {
        return shown.test(basis) && wasShown(basis);
    }

    boolean wasShown(Basis basis) {
        return earlier.mean(basis).isPresent();
    }

    /** The schools of a pool, or the one school, whose scale is shown in both waves. */
    List<PoolSchool> shownSchools(Unit unit, String scale) {
        return now.schools(unit).stream()
                .filter(school -> isShown(everybody(school.unit(), scale)))
                .toList();
    }
}
