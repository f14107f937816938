package org.rapport.session;

import java.util.List;
import org.rapport.instrument.Wording;

/** What the question page and the check page draw. */
public final class OpenSurvey {

    private final Wording wording;
    private final ScreenView screen;
    private final List<ScreenView> screens;
    private final List<PartView> parts;
    private final List<KnownView> known;
    private final String start;
    private final String back;

    OpenSurvey(SurveyView survey, ScreenView screen) {
        this.wording = survey.wording();
        this.screen = screen;
        this.screens = survey.screens();
        this.parts = survey.parts();
        this.known = survey.known();
        this.start = survey.gradeWasChosen() ? "/s/grade" : "/s/welcome";
        this.back = survey.journey()
                .previous(screen.id())
                .map(previous -> "/s/q/" + previous.id())
                .orElse(start);
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

    /** What was not asked, because it is known. */
    public List<KnownView> known() {
        return known;
    }

    /** The page before the first question. */
    public String start() {
        return start;
    }

    /** The page before this one. */
    public String back() {
        return back;
    }

    /** Shown items without an answer. */
    public long unanswered() {
        return screens.stream()
                .flatMap(other -> other.items().stream())
                .filter(item -> item.shown() && !item.isAnswered())
                .count();
    }
}
