package org.rapport.session;

import java.util.List;

/**
 * What a school says at the end.
 *
 * @param contacts people to turn to, one an entry
 */
public record ClosingText(String text, List<String> contacts) {}
