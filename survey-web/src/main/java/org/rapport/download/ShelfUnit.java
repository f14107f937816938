package org.rapport.download;

import java.util.List;
import org.rapport.aggregate.Unit;

/**
 * One school, one district, or all, with the files there are.
 *
 * @param languages in alphabetical order
 * @param formats such as {@code html}, {@code pdf}, {@code xlsx}
 */
public record ShelfUnit(Unit unit, String name, List<String> languages, List<String> formats) {}
