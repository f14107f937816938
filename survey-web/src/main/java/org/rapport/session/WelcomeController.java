package org.rapport.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Wording;
import org.rapport.submission.PublishedInstruments;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Before the first question: who will see what, in which language, and whether to take part at all. */
@Controller
class WelcomeController {

    private final PresentedCodes codes;
    private final SurveySessions sessions;
    private final SurveyPages pages;
    private final PublishedInstruments instruments;

    WelcomeController(
            PresentedCodes codes, SurveySessions sessions, SurveyPages pages, PublishedInstruments instruments) {
        this.codes = codes;
        this.sessions = sessions;
        this.pages = pages;
        this.instruments = instruments;
    }

    @GetMapping("/s/welcome")
    ModelAndView welcome(HttpServletRequest request) {
        return switch (codes.find(SurveyCookie.of(request).code(), request)) {
            case Entry.Unknown unknown -> SurveyPages.redirect("/");
            case Entry.Unused unused -> welcome(pages.page(request, unused.invitation()), unused.invitation(), false);
            case Entry.Started started -> welcome(pages.page(request, started), started.invitation(), true);
            case Entry.Done done ->
                SurveyPages.message(pages.page(request, done.invitation()), "done", HttpStatus.OK)
                        .addObject("over", true);
            case Entry.Closed closed ->
                SurveyPages.message(pages.page(request, closed.invitation()), "closed", HttpStatus.OK)
                        .addObject("over", true);
            case Entry.NotYetOpen early ->
                SurveyPages.message(pages.page(request, early.invitation()), "early", HttpStatus.OK);
        };
    }

    private ModelAndView welcome(SurveyPage page, Invitation invitation, boolean begun) {
        Instrument instrument = instruments.get(invitation.instrument());
        Wording wording = Words.of(instrument, page.language(), invitation);
        return SurveyPages.view("welcome", page)
                .addObject("school", invitation.schoolName())
                .addObject("group", invitation.respondents().id())
                .addObject("wording", wording)
                .addObject("goesAlong", GoesAlong.of(instrument, invitation, wording))
                .addObject("begun", begun);
    }

    @PostMapping("/s/begin")
    ModelAndView begin(
            @RequestParam String code,
            @RequestParam String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (codes.find(code, request) instanceof Entry.Unused unused) {
            Invitation invitation = unused.invitation();
            Instrument instrument = instruments.get(invitation.instrument());
            String chosen = Languages.choose(pages.offered(invitation.instrument()), language, List.of());
            sessions.begin(
                    invitation,
                    chosen,
                    Known.from(instrument, invitation),
                    instrument.items().size());
        }
        SurveyPages.remember(SurveyCookie.of(request).withCode(code), request, response);
        return SurveyPages.redirect("/s/go");
    }

    @PostMapping("/s/decline")
    ModelAndView decline(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        SurveyPage page;
        switch (codes.find(code, request)) {
            case Entry.Unused unused -> page = pages.page(request, unused.invitation());
            case Entry.Started started -> page = pages.page(request, started);
            default -> {
                return SurveyPages.redirect("/s/welcome");
            }
        }
        sessions.decline(code);
        SurveyPages.leave(page, request, response);
        return SurveyPages.redirect("/s/declined");
    }

    @GetMapping("/s/declined")
    ModelAndView declined(HttpServletRequest request) {
        return SurveyPages.message(pages.page(request), "declined", HttpStatus.OK)
                .addObject("over", true);
    }
}
