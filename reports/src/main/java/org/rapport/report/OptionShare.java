package org.rapport.report;

import org.rapport.disclosure.Cell;

/** How many chose an option: the number where the policy shows counts, and the percent of scored answers. */
public record OptionShare(OptionLabel option, Cell count, Cell percent) {}
