package org.rapport.instrument;

import static org.rapport.instrument.YamlValue.quoted;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A mapping with a fixed set of keys, read strictly: an unknown key is a fault, so that a misspelt one is never ignored. */
final class YamlMapping {

    private final YamlValue place;
    private final String name;
    private final List<YamlValue.Entry> entries;

    YamlMapping(YamlValue place, String name, List<YamlValue.Entry> entries, Set<String> keys) {
        this.place = place;
        this.name = name;
        this.entries = entries;
        for (YamlValue.Entry entry : entries) {
            if (!keys.contains(entry.name())) {
                entry.key()
                        .fault(
                                "unknown key " + quoted(entry.name()) + " in " + name,
                                "write " + Choice.among(keys, entry.name()));
            }
        }
    }

    YamlValue place() {
        return place;
    }

    Optional<YamlValue> optional(String key) {
        return entries.stream()
                .filter(entry -> entry.name().equals(key))
                .map(YamlValue.Entry::value)
                .findFirst();
    }

    /** The value of a key that must be there. */
    Optional<YamlValue> required(String key, String example) {
        Optional<YamlValue> value = optional(key);
        if (value.isEmpty() && place.isMapping()) {
            place.fault("the key " + quoted(key) + " is missing in " + name, "write " + example);
        }
        return value;
    }

    Optional<YamlText> requiredText(String key, String example) {
        return required(key, example).flatMap(value -> value.text(key).map(text -> new YamlText(text, value)));
    }

    Optional<YamlText> optionalText(String key) {
        return optional(key).flatMap(value -> value.text(key).map(text -> new YamlText(text, value)));
    }

    List<YamlText> optionalTexts(String key) {
        return optional(key).map(value -> value.texts(key)).orElse(List.of());
    }
}
