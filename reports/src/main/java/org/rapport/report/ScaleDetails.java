package org.rapport.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.Subgroup;
import org.rapport.disclosure.Cell;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.RespondentGroup;
import org.rapport.instrument.ScaleItem;
import org.rapport.statistics.Reason;

/** Every scale with the answers to its items. */
final class ScaleDetails {

    /** Items beneath one legend share these. */
    private record Beneath(RespondentGroup respondents, boolean reverse, List<OptionLabel> legend) {}

    private final List<Asked> asked;
    private final Figures unit;
    private final @Nullable Figures comparison;

    ScaleDetails(List<Asked> asked, Figures unit, @Nullable Figures comparison) {
        this.asked = asked;
        this.unit = unit;
        this.comparison = comparison;
    }

    List<ScaleDetail> details(List<String> scaleIds, String nameOfOthers) {
        List<ScaleDetail> details = new ArrayList<>();
        for (String id : scaleIds) {
            Map<Beneath, List<ItemResult>> blocks = new LinkedHashMap<>();
            asked.forEach(one -> one.instrument().scale(id).ifPresent(scale -> collect(one, scale.items(), blocks)));
            details.add(detail(id, Asked.scaleName(asked, id), Asked.scaleDescription(asked, id), blocks));
        }
        Map<Beneath, List<ItemResult>> others = new LinkedHashMap<>();
        asked.forEach(one -> collect(one, itemsOfNoScale(one.instrument()), others));
        details.add(detail("", nameOfOthers, "", others));
        return details.stream().filter(detail -> !detail.blocks().isEmpty()).toList();
    }

    private static ScaleDetail detail(String id, String name, String description, Map<Beneath, List<ItemResult>> map) {
        List<ItemBlock> blocks = new ArrayList<>();
        map.forEach((beneath, items) ->
                blocks.add(new ItemBlock(beneath.respondents(), beneath.reverse(), beneath.legend(), items)));
        return new ScaleDetail(id, name, description, blocks);
    }

    private static List<ScaleItem> itemsOfNoScale(Instrument instrument) {
        Set<String> onScales = instrument.scales().stream()
                .flatMap(scale -> scale.items().stream())
                .map(item -> item.item().id())
                .collect(Collectors.toSet());
        return instrument.items().stream()
                .filter(item -> item.isReported() && !onScales.contains(item.id()))
                .map(item -> new ScaleItem(item, false, null))
                .toList();
    }

    private void collect(Asked one, List<ScaleItem> items, Map<Beneath, List<ItemResult>> blocks) {
        for (ScaleItem item : items) {
            List<OptionLabel> legend = Asked.legend(item, one.wording());
            if (legend.size() >= 2) {
                blocks.computeIfAbsent(
                                new Beneath(one.respondents(), item.reverse(), legend), beneath -> new ArrayList<>())
                        .add(result(one, item.item(), legend));
            }
        }
    }

    private ItemResult result(Asked one, Item item, List<OptionLabel> legend) {
        RespondentGroup respondents = one.respondents();
        List<OptionShare> shares = legend.stream()
                .map(option -> new OptionShare(
                        option,
                        unit.cell(respondents, item.id(), "count." + option.code()),
                        unit.cell(respondents, item.id(), "percent." + option.code())))
                .toList();
        return new ItemResult(
                item.id(),
                one.wording().item(item.id(), null),
                unit.cell(respondents, item.id(), "n"),
                shares,
                unit.interval(respondents, Subgroup.EVERYBODY, item.id(), "percent-favorable"),
                unit.cell(respondents, item.id(), "mean"),
                unit.cell(respondents, item.id(), "median"),
                comparison == null
                        ? new Cell.Undefined(Reason.NO_DATA)
                        : comparison.cell(respondents, item.id(), "percent-favorable"));
    }
}
