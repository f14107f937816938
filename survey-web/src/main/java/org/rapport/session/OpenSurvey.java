package org.rapport.session;

import java.util.List;
import org.rapport.instrument.Wording;

/** What the question page and the check page draw. */
public final class OpenSurvey {

    private final Wording wording;
    private final ScreenView screen;
    private final List<ScreenView> screens;
    private final List<PartView> parts;

    OpenSurvey(SurveyView survey, ScreenView screen) {
        this.wording = survey.wording();
        this.screen = screen;
        this.screens = survey.screens();
        this.parts = survey.parts();
    }

    /** The screen that is open. */
    public ScreenView screen() {
        return screen;
    }

    /** All screens of the grade band, also those that the answers do not show. */
    public List<ScreenView> screens() {
        return screens;
    }

    public List<PartView> parts() {
        return parts;
    }

    public String title() {
        return wording.title();
    }

    /** The language of the instrument's words: another than the page's where nobody has translated it. */
    public String language() {
        return wording.language();
    }

    public String direction() {
        return Texts.direction(wording.language());
    }

    public int questions() {
        return parts.stream().mapToInt(PartView::shown).sum();
    }

    public int position() {
        int before = 0;
        for (ScreenView other : screens) {
            if (other.items().stream().anyMatch(item -> item.id().equals(screen.id()))) {
                break;
            }
            before += (int) other.items().stream().filter(ItemView::shown).count();
        }
        return before + 1;
    }

    /** Shown items without an answer. */
    public long unanswered() {
        return screens.stream()
                .flatMap(other -> other.items().stream())
                .filter(item -> item.shown() && !item.isAnswered())
                .count();
    }

    public boolean isFirst() {
        return position() == 1;
    }
}
