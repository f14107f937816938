package org.rapport.instrument;

import org.jspecify.annotations.Nullable;

/**
 * One answer that can be chosen.
 *
 * @param code what is stored; never the label
 * @param value what is scored; null: stored, but missing for every statistic
 * @param missing why it is missing where there is no value: {@link MissingReason#DONT_KNOW} unless the file says otherwise;
 *     null for options with a value and for categories of a breakdown
 */
public record ResponseOption(
        String code, @Nullable Integer value, @Nullable MissingReason missing) {}
