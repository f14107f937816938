package org.rapport.instrument;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param id kebab-case by convention; also the column name in files
 * @param kind a choice of one option, or free text
 * @param options what it is answered from; null for free text
 * @param gradeBands the bands that are asked this item; empty: all
 * @param favorable the option codes that count as favorable, already resolved (declared in the file, or by default the upper
 *     two of three or more scored options and the upper one of two, from the other end where a scale keys the item in reverse)
 * @param showWhen when it is asked; null: always
 * @param breakdown the name of the breakdown that its options form, for a demographic item; null otherwise
 * @param required true only where the instrument says that an answer is compulsory
 */
public record Item(
        String id,
        Kind kind,
        @Nullable ResponseOptions options,
        Set<String> gradeBands,
        List<String> favorable,
        @Nullable ShowWhen showWhen,
        @Nullable String breakdown,
        boolean required) {

    public enum Kind {
        CHOICE,
        FREE_TEXT
    }

    /** Whether answers to this item are counted: a choice that is not a demographic question. */
    public boolean isReported() {
        return kind == Kind.CHOICE && breakdown == null;
    }

    public boolean isAskedIn(@Nullable String gradeBand) {
        return gradeBand == null || gradeBands.isEmpty() || gradeBands.contains(gradeBand);
    }
}
