package org.rapport.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.RespondentGroup;
import org.rapport.instrument.ResponseOption;
import org.rapport.instrument.ResponseOptions;
import org.rapport.instrument.Scale;
import org.rapport.instrument.ScaleItem;
import org.rapport.instrument.Wording;

/** An instrument with its words in the report's language. */
record Asked(Instrument instrument, Wording wording) {

    /** The heart of both instruments, in the order of docs and reports. */
    static final List<String> CHARACTERISTICS =
            List.of("emotional-attachment", "shared-activity", "progressive-complexity", "balance-of-power");

    static List<Asked> of(List<Instrument> instruments, String language) {
        return instruments.stream()
                .sorted(Comparator.comparing(Instrument::respondents))
                .map(instrument -> new Asked(instrument, instrument.wording(language)))
                .toList();
    }

    RespondentGroup respondents() {
        return instrument.respondents();
    }

    /** The scale ids of all instruments: the students' in their order, then what only teachers are asked. */
    static List<String> scaleIds(List<Asked> asked) {
        return asked.stream()
                .flatMap(one -> one.instrument().scales().stream())
                .map(Scale::id)
                .distinct()
                .toList();
    }

    /** The four characteristics where an instrument has them, otherwise every scale. */
    static List<String> mainScaleIds(List<Asked> asked) {
        List<String> all = scaleIds(asked);
        List<String> four = CHARACTERISTICS.stream().filter(all::contains).toList();
        return four.isEmpty() ? all : four;
    }

    static String scaleName(List<Asked> asked, String scaleId) {
        return asked.stream()
                .map(one -> one.wording().scales().get(scaleId))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(scaleId);
    }

    static String scaleDescription(List<Asked> asked, String scaleId) {
        return asked.stream()
                .map(one -> one.wording().scaleDescriptions().get(scaleId))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** The words of the question to the other respondent group about the same act; empty where it is not asked here. */
    static Optional<String> counterpart(List<Asked> asked, ScaleItem item) {
        return asked.stream()
                .flatMap(one -> one.instrument().items().stream()
                        .filter(other -> (one.instrument().id() + "/" + other.id()).equals(item.pairsWith()))
                        .map(other -> one.wording().item(other.id(), null)))
                .findFirst();
    }

    /** The lowest and the highest score of a scale; empty where its items have fewer than two values. */
    Optional<Range> range(Scale scale) {
        Set<ResponseOptions> sets = scale.items().stream()
                .map(item -> item.item().options())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        List<ResponseOption> scored = sets.stream()
                .flatMap(options -> options.scored().stream())
                .sorted(Comparator.comparingInt(Asked::value))
                .toList();
        if (scored.isEmpty() || value(scored.getFirst()) == value(scored.getLast())) {
            return Optional.empty();
        }
        ResponseOption lowest = scored.getFirst();
        ResponseOption highest = scored.getLast();
        boolean shared = sets.size() == 1;
        String set = sets.iterator().next().id();
        return Optional.of(new Range(
                value(lowest),
                value(highest),
                shared ? wording.option(set, lowest.code()) : "",
                shared ? wording.option(set, highest.code()) : ""));
    }

    static int value(ResponseOption option) {
        return Objects.requireNonNullElse(option.value(), 0);
    }

    /** The options of an item from least to most favorable on its scale. */
    static List<OptionLabel> legend(ScaleItem item, Wording wording) {
        ResponseOptions options = item.item().options();
        if (options == null) {
            return List.of();
        }
        List<ResponseOption> ordered = options.scored().stream()
                .sorted(Comparator.comparingInt(option -> item.keyed(value(option))))
                .toList();
        Map<String, OptionLabel> labels = new LinkedHashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            String code = ordered.get(i).code();
            labels.put(
                    code,
                    new OptionLabel(
                            code,
                            wording.option(options.id(), code),
                            side(i, ordered.size()),
                            item.item().favorable().contains(code)));
        }
        return List.copyOf(labels.values());
    }

    private static OptionLabel.Side side(int index, int size) {
        if (2 * index + 1 == size) {
            return OptionLabel.Side.MIDDLE;
        }
        return 2 * index + 1 < size ? OptionLabel.Side.LOW : OptionLabel.Side.HIGH;
    }
}
