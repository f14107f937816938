package org.rapport.administration;

/**
 * An administration on the list.
 *
 * @param window in words
 * @param schools how many of those that the reader may see take part
 */
public record AdministrationEntry(int id, String name, String window, boolean open, int schools) {}
