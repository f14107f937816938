package org.rapport.instrument;

import static org.rapport.instrument.YamlValue.quoted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code responseOptions}. */
final class OptionsReader {

    static final Set<String> KEYS = Set.of("code", "value", "missing", "favorable");

    /** Other readers of the same file take these words for truth values or for nothing. */
    private static final Set<String> NOT_CODES = Set.of("yes", "no", "on", "off", "true", "false", "null", "~");

    /** The names of missing answers in findings. */
    private static final Set<String> MISSING_NAMES = Set.of("skipped", "not-shown", "break-off");

    private static final Map<String, MissingReason> MISSING =
            Map.of("dont-know", MissingReason.DONT_KNOW, "prefer-not-to-say", MissingReason.PREFER_NOT_TO_SAY);

    private static final int MOST_LETTERS = 60;

    /** An answer is stored in one byte, and the highest values stand for missing answers. */
    private static final int MOST_OPTIONS = 250;

    private record Read(
            YamlMapping mapping, YamlText code, @Nullable Integer value, Optional<YamlText> missing) {}

    private OptionsReader() {}

    static Map<String, OptionSet> read(YamlValue place) {
        Map<String, OptionSet> sets = new LinkedHashMap<>();
        Ids ids = new Ids();
        for (YamlValue.Entry entry : place.entries("responseOptions")) {
            ids.add(new YamlText(entry.name(), entry.key()));
            sets.put(entry.name(), set(entry.name(), entry.value()));
        }
        return sets;
    }

    private static OptionSet set(String id, YamlValue place) {
        List<Read> options = new ArrayList<>();
        Set<String> favorable = new HashSet<>();
        for (YamlValue element : place.list(id)) {
            option(element).ifPresent(option -> {
                options.add(option);
                if (isFavorable(option)) {
                    favorable.add(option.code().text());
                }
            });
        }
        checkSize(id, place, options);
        checkDistinct(options);
        return new OptionSet(new ResponseOptions(id, resolved(options)), favorable);
    }

    private static Optional<Read> option(YamlValue place) {
        YamlMapping mapping = place.mapping("an option", KEYS);
        Optional<YamlText> code = mapping.requiredText("code", "{code: agree, value: 4}");
        Optional<Integer> value = mapping.optional("value").flatMap(number -> number.wholeNumber("value"));
        code.ifPresent(OptionsReader::checkCode);
        return code.map(text -> new Read(mapping, text, value.orElse(null), mapping.optionalText("missing")));
    }

    private static void checkCode(YamlText code) {
        String text = code.text();
        if (NOT_CODES.contains(text.toLowerCase(Locale.ROOT))) {
            code.fault(
                    quoted(text) + " cannot be an option code",
                    "write a word that no program takes for true, false or nothing, such as did");
        }
        if (MISSING_NAMES.contains(text)) {
            code.fault(quoted(text) + " is the name of a missing answer", "write another code");
        }
        boolean printable = text.codePoints().noneMatch(Character::isISOControl);
        if (!printable || !text.equals(text.strip()) || text.codePointCount(0, text.length()) > MOST_LETTERS) {
            code.fault(
                    quoted(text) + " cannot be an option code", "write at most 60 letters without blanks at the ends");
        }
    }

    private static boolean isFavorable(Read option) {
        Optional<YamlValue> flag = option.mapping().optional("favorable");
        if (flag.isEmpty() || !flag.get().flag("favorable")) {
            return false;
        }
        if (option.value() == null) {
            flag.get().fault("an option without a value cannot be favorable", "give it a value, or remove favorable");
        }
        return option.value() != null;
    }

    private static void checkSize(String id, YamlValue place, List<Read> options) {
        if (options.size() < 2) {
            place.fault(quoted(id) + " has fewer than two options", "write at least two");
        }
        if (options.size() > MOST_OPTIONS) {
            place.fault(quoted(id) + " has more than 250 options", "write at most 250");
        }
    }

    private static void checkDistinct(List<Read> options) {
        Ids.Seen codes = new Ids.Seen();
        Map<Integer, Integer> lines = new HashMap<>();
        for (Read option : options) {
            codes.add(option.code(), "the option code ");
            Integer earlier = option.value() == null
                    ? null
                    : lines.putIfAbsent(option.value(), option.code().place().line());
            if (earlier != null) {
                option.code()
                        .fault(
                                "the value " + option.value() + " is taken by line " + earlier,
                                "give each option its own value");
            }
        }
    }

    private static List<ResponseOption> resolved(List<Read> options) {
        boolean scored = options.stream().anyMatch(option -> option.value() != null);
        return options.stream()
                .map(option -> new ResponseOption(option.code().text(), option.value(), missing(option, scored)))
                .toList();
    }

    private static @Nullable MissingReason missing(Read option, boolean scored) {
        if (option.missing().isPresent()) {
            return declaredMissing(option, option.missing().get());
        }
        return scored && option.value() == null ? MissingReason.DONT_KNOW : null;
    }

    private static @Nullable MissingReason declaredMissing(Read option, YamlText missing) {
        if (option.value() != null) {
            missing.fault("an option with a value is not missing", "remove the value, or remove missing");
            return null;
        }
        MissingReason reason = MISSING.get(missing.text());
        if (reason == null) {
            missing.fault(
                    quoted(missing.text()) + " is no reason for a missing answer",
                    "write " + Choice.among(MISSING.keySet(), missing.text()));
        }
        return reason;
    }
}
