package org.rapport.session;

/**
 * An option as it is shown.
 *
 * @param key the digit that chooses it
 * @param dots how many of {@code outOf} dots are filled beside the words; -1 for an option without a value, drawn as a question mark
 * @param outOf how many dots there are; 0 where none are drawn
 */
public record OptionView(String code, String label, int key, boolean chosen, int dots, int outOf) {}
