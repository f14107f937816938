package org.rapport.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.Journey;
import org.rapport.instrument.ResponseOption;
import org.rapport.instrument.ResponseOptions;
import org.rapport.instrument.Screen;
import org.rapport.instrument.Section;
import org.rapport.instrument.SectionProgress;
import org.rapport.instrument.ShowWhen;
import org.rapport.instrument.Wording;
import org.rapport.submission.DraftAnswers;

/** An opened survey, ready to be drawn: every screen the respondent may come by, with the answers given so far. */
final class SurveyView {

    private static final int OLDEST_GRADE_WITH_DOTS = 5;

    private final Instrument instrument;
    private final Draft draft;
    private final Known ofTheCode;
    private final Wording wording;
    private final Map<String, String> answers;
    private final Journey journey;
    private final boolean dots;

    SurveyView(Instrument instrument, Entry.Started started) {
        this.instrument = instrument;
        this.draft = started.draft();
        this.ofTheCode = Known.from(instrument, started.invitation());
        this.wording = Words.of(instrument, draft.language(), started.invitation());
        this.answers = DraftAnswers.of(instrument, draft.answers(), draft.texts());
        this.journey = Journey.of(instrument, band(), draft.known().answers(), answers);
        this.dots = youngerThanSixthGrade(instrument, draft.known().gradeBand());
    }

    private static boolean youngerThanSixthGrade(Instrument instrument, String gradeBand) {
        var band = instrument.gradeBands().get(gradeBand);
        return band != null && band.grades().stream().allMatch(grade -> grade <= OLDEST_GRADE_WITH_DOTS);
    }

    private @Nullable String band() {
        return draft.known().band();
    }

    Journey journey() {
        return journey;
    }

    Wording wording() {
        return wording;
    }

    /** Whether the respondent said the grade before the first question, and may say another one. */
    boolean gradeWasChosen() {
        return ofTheCode.needsGrade(instrument);
    }

    /** What was not asked, as the check page lists it. */
    List<KnownView> known() {
        return KnownView.of(journey, draft.known(), ofTheCode.answers().keySet(), wording);
    }

    /** The screens of the grade band in order; those that the answers do not show are among them, for the script. */
    List<ScreenView> screens() {
        List<ScreenView> screens = new ArrayList<>();
        int part = 0;
        for (Section section : instrument.sections()) {
            List<Item> items = section.items().stream()
                    .filter(item -> item.isAskedIn(band()) && !isKnown(item.id()))
                    .toList();
            if (!items.isEmpty()) {
                part++;
                for (Screen screen : Screen.of(section, items)) {
                    screens.add(view(section, part, screen.items()));
                }
            }
        }
        return screens;
    }

    private boolean isKnown(String itemId) {
        return draft.known().answers().containsKey(itemId);
    }

    /** The screen of the journey on which an item is asked. */
    Optional<ScreenView> screen(String itemId) {
        return journey.screen(itemId).map(screen -> view(screen.section(), part(screen), screen.items()));
    }

    private int part(Screen screen) {
        return parts().stream()
                .filter(part ->
                        part.name().equals(wording.section(screen.section().id())))
                .map(PartView::number)
                .findFirst()
                .orElse(1);
    }

    List<PartView> parts() {
        List<PartView> parts = new ArrayList<>();
        for (SectionProgress progress : journey.progress()) {
            parts.add(new PartView(
                    parts.size() + 1, wording.section(progress.section().id()), progress.seen(), progress.shown()));
        }
        return parts;
    }

    private ScreenView view(Section section, int part, List<Item> items) {
        return new ScreenView(
                items.getFirst().id(),
                part,
                wording.section(section.id()),
                items.stream().map(this::view).toList());
    }

    /** On what the showing of an item still hangs; what is known decides, and stands on no screen where the script could look. */
    private @Nullable ShowWhen openCondition(Item item) {
        ShowWhen condition = item.showWhen();
        boolean decided = condition != null && isKnown(condition.item()) && journey.isShown(item.id());
        return decided ? null : condition;
    }

    private ItemView view(Item item) {
        String given = answers.get(item.id());
        ShowWhen condition = openCondition(item);
        return new ItemView(
                item.id(),
                wording.item(item.id(), band()),
                item.options() == null ? List.of() : options(item.options(), given),
                given == null || given.isEmpty() ? "" : label(item, given),
                given != null && given.isEmpty(),
                condition == null ? "" : condition.item(),
                condition == null ? "" : String.join(" ", condition.codes()),
                journey.isShown(item.id()),
                item.required(),
                draft.stamps()[instrument.items().indexOf(item)]);
    }

    private String label(Item item, String given) {
        return item.options() == null ? given : wording.option(item.options().id(), given);
    }

    private List<OptionView> options(ResponseOptions options, @Nullable String chosen) {
        List<ResponseOption> scored = options.scored();
        List<OptionView> views = new ArrayList<>();
        for (ResponseOption option : options.options()) {
            views.add(new OptionView(
                    option.code(),
                    wording.option(options.id(), option.code()),
                    views.size() + 1,
                    option.code().equals(chosen),
                    option.value() == null ? -1 : dots(scored, option.value()),
                    dots && scored.size() > 1 ? scored.size() - 1 : 0));
        }
        return views;
    }

    private static int dots(List<ResponseOption> scored, int value) {
        return (int) scored.stream()
                .filter(option -> option.value() != null && option.value() < value)
                .count();
    }
}
