package org.rapport.instrument;

import static org.rapport.instrument.YamlValue.quoted;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the stems of items: one text, or {@code default} and a text for each grade band that has its own. */
final class ItemWordingReader {

    private static final String DEFAULT = "default";

    private final Structure structure;
    private final SpokenTexts spoken;
    private final Map<String, Map<String, String>> byBand;

    ItemWordingReader(Structure structure, SpokenTexts spoken, Map<String, Map<String, String>> byBand) {
        this.structure = structure;
        this.spoken = spoken;
        this.byBand = byBand;
    }

    Map<String, String> read(Optional<YamlValue> part) {
        Map<String, String> stems = new LinkedHashMap<>();
        part.ifPresent(place -> WordingReader.expected(
                        place, "items", structure.items().stream().map(Item::id).toList())
                .forEach(entry -> read(entry, stems)));
        return stems;
    }

    private void read(YamlValue.Entry entry, Map<String, String> stems) {
        Set<String> bands = structure.bandWordings().getOrDefault(entry.name(), Set.of());
        if (entry.value().isMapping()) {
            readBands(entry, bands, stems);
        } else {
            entry.value().text(entry.name()).ifPresent(text -> {
                stems.put(entry.name(), text);
                spoken.add(path(entry.name()), new YamlText(text, entry.value()));
            });
            bands.forEach(band -> missingBand(entry, band));
        }
    }

    private static void missingBand(YamlValue.Entry entry, String band) {
        entry.value()
                .fault(
                        quoted(entry.name()) + " has no wording for " + band,
                        "write " + entry.name() + ": {default: …, " + band + ": …}");
    }

    private void readBands(YamlValue.Entry entry, Set<String> bands, Map<String, String> stems) {
        Set<String> keys = new LinkedHashSet<>(bands);
        keys.add(DEFAULT);
        YamlMapping mapping = entry.value().mapping("the wordings of " + quoted(entry.name()), keys);
        mapping.requiredText(DEFAULT, "default: and its text").ifPresent(text -> {
            stems.put(entry.name(), text.text());
            spoken.add(path(entry.name()), text);
        });
        for (String band : bands) {
            Optional<YamlText> text = mapping.optionalText(band);
            if (text.isEmpty()) {
                missingBand(entry, band);
            } else {
                byBand.computeIfAbsent(band, key -> new LinkedHashMap<>())
                        .put(entry.name(), text.get().text());
                spoken.add(path(entry.name()) + "." + band, text.get());
            }
        }
    }

    private static String path(String item) {
        return "items." + item;
    }
}
