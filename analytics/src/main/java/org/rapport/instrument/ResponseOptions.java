package org.rapport.instrument;

import java.util.List;
import java.util.Optional;

/**
 * The options from which an item is answered.
 *
 * @param id for example {@code frequency-5}
 * @param options in the order in which they are shown
 */
public record ResponseOptions(String id, List<ResponseOption> options) {

    public Optional<ResponseOption> option(String code) {
        return options.stream().filter(option -> option.code().equals(code)).findFirst();
    }

    /** The options that carry a value, in the order of the file. */
    public List<ResponseOption> scored() {
        return options.stream().filter(option -> option.value() != null).toList();
    }
}
