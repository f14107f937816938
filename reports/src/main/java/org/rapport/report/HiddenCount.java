package org.rapport.report;

import org.rapport.disclosure.Suppression;

/** How many numbers are not shown for one reason. */
public record HiddenCount(Suppression why, String explanation, int count) {}
