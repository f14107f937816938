package org.rapport.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides for one respondent group which variables of which groups may be shown.
 *
 * <ol>
 *   <li>Primary: fewer people than the policy asks for, or everybody answered alike. A variable is hidden wherever its group's count
 *       of respondents is, a scale wherever one of its items is (the last item would follow from the others), and a subgroup
 *       wherever its unit is.
 *   <li>Complementary, over every sum of the {@link Lattice}: where anything is hidden, at least two non-empty numbers are, and the
 *       hidden parts of a shown whole count together at least as many people as the policy asks for, who did not all answer alike.
 *       Until that holds everywhere, the smallest part that is still shown is hidden, too.
 * </ol>
 * Those who did not tell their subgroup are a hidden part like any other when they are fewer than the policy asks for, since total
 * minus subgroups would show them.
 *
 * <p>Each sum is looked at by itself, and the sums of schools over the districts between besides. Several sums taken together can
 * still tell that a few hidden groups count fewer than so many people in all; which single group has how many they did not tell in
 * any of 600 random districts (OutsiderTest). The interval audit of this package closes that. Reference: Hundepool et al. 2012, Statistical Disclosure Control, ch. 4.
 */
public final class DisclosureCheck {
    private final Lattice lattice;
    private final int least;
    private final List<List<Lattice.Line>> linesOf = new ArrayList<>();
    private final List<@Nullable Suppression[]> decided = new ArrayList<>();

    private DisclosureCheck(Lattice lattice, int least) {
        this.lattice = lattice;
        this.least = least;
        for (int group = 0; group < lattice.groups().size(); group++) {
            linesOf.add(new ArrayList<>());
        }
        for (Lattice.Line line : lattice.lines()) {
            linesOf.get(line.whole()).add(line);
            for (int part : line.parts()) {
                linesOf.get(part).add(line);
            }
        }
    }

    /**
     * @param least the least number of people in a shown group
     */
    public static DisclosureDecisions check(Lattice lattice, int least) {
        DisclosureCheck check = new DisclosureCheck(lattice, least);
        for (int variable = 0; variable < lattice.variables().size(); variable++) {
            check.decided.add(check.decide(variable));
        }
        return new DisclosureDecisions(lattice, check.decided);
    }

    private @Nullable Suppression[] decide(int variable) {
        @Nullable Suppression[] hidden = new Suppression[lattice.groups().size()];
        for (int group = 0; group < hidden.length; group++) {
            hidden[group] = primary(group, variable);
        }
        for (Lattice.Line line : lattice.lines()) {
            hideBreakdownOfHiddenUnit(line, hidden);
        }
        Deque<Lattice.Line> open = new ArrayDeque<>(lattice.lines());
        while (!open.isEmpty()) {
            Lattice.Line line = open.removeFirst();
            int more = missing(line, variable, hidden);
            if (more >= 0) {
                hidden[more] = Suppression.COMPLEMENTARY;
                for (Lattice.Line touched : linesOf.get(more)) {
                    open.addAll(hideBreakdownOfHiddenUnit(touched, hidden));
                    open.add(touched);
                }
            }
        }
        return hidden;
    }

    private @Nullable Suppression primary(int group, int variable) {
        int n = lattice.n(group, variable);
        if (n > 0 && n < least || lattice.n(group, 0) > 0 && lattice.n(group, 0) < least) {
            return Suppression.TOO_FEW;
        }
        if (lattice.isUnanimous(group, variable)) {
            return Suppression.UNANIMOUS;
        }
        boolean respondentsHidden = variable > 0 && decided.getFirst()[group] != null;
        boolean partHidden = Arrays.stream(lattice.parts(variable)).anyMatch(part -> decided.get(part)[group] != null);
        return respondentsHidden || partHidden ? Suppression.COMPLEMENTARY : null;
    }

    /** A hidden unit hides its subgroups; tells the lines that this changed. */
    private List<Lattice.Line> hideBreakdownOfHiddenUnit(Lattice.Line line, @Nullable Suppression[] hidden) {
        List<Lattice.Line> changed = new ArrayList<>();
        if (hidden[line.whole()] == null || !isBreakdown(line)) {
            return changed;
        }
        for (int part : line.parts()) {
            if (hidden[part] == null) {
                hidden[part] = Suppression.COMPLEMENTARY;
                changed.addAll(linesOf.get(part));
            }
        }
        return changed;
    }

    private boolean isBreakdown(Lattice.Line line) {
        return lattice.groups()
                .get(line.whole())
                .unit()
                .equals(lattice.groups().get(line.parts()[0]).unit());
    }

    /** The group that must be hidden, too, for this sum to give nothing away; −1 where it gives nothing away. */
    private int missing(Lattice.Line line, int variable, @Nullable Suppression[] hidden) {
        int unknowns = hidden[line.whole()] != null && lattice.n(line.whole(), variable) > 0 ? 1 : 0;
        boolean wholeShown = unknowns == 0;
        long people = 0;
        List<Integer> hiddenParts = new ArrayList<>();
        int smallest = -1;
        for (int part : line.parts()) {
            int n = lattice.n(part, variable);
            if (n > 0 && hidden[part] != null) {
                unknowns++;
                people += n;
                hiddenParts.add(part);
            } else if (n > 0 && !isNotTold(part) && (smallest < 0 || n < lattice.n(smallest, variable))) {
                smallest = part;
            }
        }
        boolean safe = unknowns == 0
                || unknowns >= 2 && (!wholeShown || people >= least && !lattice.areUnanimous(hiddenParts, variable));
        if (safe) {
            return -1;
        }
        return smallest >= 0 ? smallest : wholeShown ? line.whole() : -1;
    }

    private boolean isNotTold(int group) {
        return lattice.groups().get(group).subgroup().code().equals(Lattice.NOT_TOLD);
    }
}
