package org.rapport.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.Screen;
import org.rapport.submission.PublishedInstruments;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One screen after the other, as forms that work without a script. */
@Controller
class QuestionController {

    private final PresentedCodes codes;
    private final SurveyPages pages;
    private final PublishedInstruments instruments;
    private final AnswerWriter writer;

    QuestionController(PresentedCodes codes, SurveyPages pages, PublishedInstruments instruments, AnswerWriter writer) {
        this.codes = codes;
        this.pages = pages;
        this.instruments = instruments;
        this.writer = writer;
    }

    /** Where the answers so far lead: the first screen that has not been seen, or the check page. */
    @GetMapping("/s/go")
    ModelAndView go(HttpServletRequest request) {
        if (!(codes.find(SurveyCookie.of(request).code(), request) instanceof Entry.Started started)) {
            return SurveyPages.redirect("/s/welcome");
        }
        Instrument instrument = instruments.get(started.draft().instrument());
        if (started.draft().known().needsGrade(instrument)) {
            return SurveyPages.redirect("/s/grade");
        }
        return to(new SurveyView(instrument, started).journey().next());
    }

    @GetMapping("/s/q/{item}")
    ModelAndView question(@PathVariable String item, HttpServletRequest request) {
        return codes.find(SurveyCookie.of(request).code(), request) instanceof Entry.Started started
                ? question(started, item, false, request)
                : SurveyPages.redirect("/s/welcome");
    }

    private ModelAndView question(Entry.Started started, String item, boolean refused, HttpServletRequest request) {
        SurveyView survey = new SurveyView(instruments.get(started.draft().instrument()), started);
        Optional<ScreenView> screen = survey.screen(item);
        if (screen.isEmpty() || !survey.journey().mayVisit(item)) {
            return SurveyPages.redirect("/s/go");
        }
        SurveyPage page = pages.page(request, started);
        HttpStatus status = refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return SurveyPages.view("question", page, status)
                .addObject("survey", new OpenSurvey(survey, screen.get()))
                .addObject("refused", refused);
    }

    /**
     * @param action {@code next} or {@code clear}
     */
    @PostMapping("/s/q/{item}")
    ModelAndView answered(
            @PathVariable String item,
            @RequestParam String code,
            @RequestParam(defaultValue = "next") String action,
            HttpServletRequest request,
            HttpServletResponse response) {
        SurveyPages.remember(SurveyCookie.of(request).withCode(code), request, response);
        if (!(codes.find(code, request) instanceof Entry.Started started)) {
            return SurveyPages.redirect("/s/welcome");
        }
        Instrument instrument = instruments.get(started.draft().instrument());
        Optional<Screen> screen = new SurveyView(instrument, started).journey().screen(item);
        if (screen.isEmpty()) {
            return SurveyPages.redirect("/s/go");
        }
        save(started, instrument, screen.get(), action, request);
        return codes.find(code, request) instanceof Entry.Started now
                ? onwards(now, item, action, request)
                : SurveyPages.redirect("/s/welcome");
    }

    private void save(
            Entry.Started started, Instrument instrument, Screen screen, String action, HttpServletRequest request) {
        AnswerForms forms = new AnswerForms(instrument);
        List<GivenAnswer> given = new ArrayList<>();
        long now = System.currentTimeMillis();
        for (Item item : screen.items()) {
            String value = request.getParameter("a." + item.id());
            forms.answer(item.id(), given(value, action), now).ifPresent(given::add);
        }
        if (!given.isEmpty()) {
            writer.save(started.invitation().code(), given);
        }
    }

    private static @Nullable String given(@Nullable String value, String action) {
        if (action.equals("clear")) {
            return null;
        }
        return value == null ? "" : value;
    }

    private ModelAndView onwards(Entry.Started started, String item, String action, HttpServletRequest request) {
        var journey = new SurveyView(instruments.get(started.draft().instrument()), started).journey();
        return switch (action) {
            case "clear" -> SurveyPages.redirect("/s/q/" + item);
            case "back" ->
                journey.previous(item)
                        .map(screen -> SurveyPages.redirect("/s/q/" + screen.id()))
                        .orElseGet(() -> SurveyPages.redirect("/s/welcome"));
            case "check" -> SurveyPages.redirect("/s/check");
            default -> {
                boolean refused = journey.screen(item).stream()
                        .flatMap(screen -> screen.items().stream())
                        .anyMatch(
                                asked -> asked.required() && !journey.answers().containsKey(asked.id()));
                yield refused ? question(started, item, true, request) : to(journey.next(item));
            }
        };
    }

    private static ModelAndView to(Optional<Screen> screen) {
        return SurveyPages.redirect(screen.map(next -> "/s/q/" + next.id()).orElse("/s/check"));
    }
}
