package org.rapport.report;

import java.util.List;

/**
 * How each number was made, and under which rules it is shown.
 *
 * @param policy sentences on the policy
 * @param shown how many numbers the results hold
 * @param hidden how many are not shown, by reason
 */
public record Method(List<MethodEntry> entries, List<String> policy, int shown, List<HiddenCount> hidden) {

    public Method {
        entries = List.copyOf(entries);
        policy = List.copyOf(policy);
        hidden = List.copyOf(hidden);
    }
}
