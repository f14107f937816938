package org.rapport.safeguarding;

/**
 * What somebody wrote in their own words, without anything that it came with.
 *
 * @param item the id of the item that it answers
 */
public record FreeText(String item, String language, String text) {}
