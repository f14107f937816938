package org.rapport.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.Unit;
import org.rapport.disclosure.PublishableResults;
import org.rapport.instrument.Instrument;

/** What the reports of a school and of a district share. */
final class ReportParts {

    private final ReportSettings settings;
    private final ReportTexts texts;
    private final List<Asked> asked;

    ReportParts(List<Instrument> instruments, ReportSettings settings) {
        this.settings = settings;
        this.texts = ReportTexts.in(settings.language());
        this.asked = Asked.of(instruments, settings.language());
    }

    List<Asked> asked() {
        return asked;
    }

    Cover cover(PublishableResults unit, @Nullable PublishableResults comparison) {
        return new Cover(
                unit.unit(),
                name(unit.unit()),
                comparison == null ? null : name(comparison.unit()),
                settings.administration(),
                settings.wave(),
                settings.opened(),
                settings.closed(),
                settings.date(),
                settings.language(),
                unit.policy(),
                InstrumentTexts.versions(asked));
    }

    private String name(Unit unit) {
        String name = settings.names().get(unit);
        if (name != null) {
            return name;
        }
        return unit.equals(Unit.ALL) ? texts.text("unit.all") : unit.id();
    }

    Results results(PublishableResults results, @Nullable PublishableResults wider) {
        Figures unit = new Figures(results);
        Figures comparison = wider == null ? null : new Figures(wider);
        List<String> all = Asked.scaleIds(asked);
        List<String> four = Asked.CHARACTERISTICS.stream().filter(all::contains).toList();
        List<String> others = all.stream().filter(id -> !four.contains(id)).toList();
        ScalePanels panels = new ScalePanels(asked, unit, comparison);
        List<ScalePanel> characteristics = panels.panels(four);
        List<ScalePanel> otherScales = panels.panels(others);
        List<ScaleDetail> details =
                new ScaleDetails(asked, unit, comparison).details(joined(four, others), texts.text("items.other"));
        List<Breakdown> breakdowns = new Breakdowns(asked, unit).breakdowns(Asked.mainScaleIds(asked));
        List<ChangeRow> changes = new Changes(asked, unit).rows(Asked.mainScaleIds(asked));
        List<Headline> headlines = new Headlines(
                        texts, texts.numbers(results.policy()), wider == null ? "" : name(wider.unit()))
                .of(characteristics.isEmpty() ? otherScales : characteristics, details, breakdowns, changes);
        return new Results(
                headlines,
                asked.stream().map(one -> unit.participation(one.respondents())).toList(),
                characteristics,
                otherScales,
                practices(four),
                details,
                changes,
                breakdowns,
                numbers(unit, all));
    }

    private Numbers numbers(Figures unit, List<String> scaleIds) {
        GroupTables groups = new GroupTables(texts, asked, unit);
        return new Numbers(
                new ScaleTables(texts, asked, unit, scaleIds).tables(),
                new ChangeTables(texts, asked, unit, scaleIds).tables(),
                groups.tables(Asked.mainScaleIds(asked)),
                groups.questions());
    }

    @Nullable
    Measurement measurement(PublishableResults pool) {
        return new MeasurementPart(texts, asked, new Figures(pool)).measurement(Asked.scaleIds(asked));
    }

    AssociationPart associations(PublishableResults pool) {
        return new AssociationPart(texts, asked, new Figures(pool));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }

    private List<Practice> practices(List<String> scaleIds) {
        return scaleIds.stream()
                .map(id -> new Practice(id, Asked.scaleName(asked, id), texts.text("practice." + id)))
                .toList();
    }

    /** @param others further results from which the report's numbers come */
    Method method(PublishableResults results, PublishableResults... others) {
        return new MethodPage(texts).of(results, List.of(others));
    }

    List<InstrumentText> instruments() {
        return InstrumentTexts.of(asked);
    }
}
