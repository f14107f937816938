package org.rapport.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.RespondentGroup;
import org.rapport.instrument.Screen;
import org.rapport.submission.PublishedInstruments;
import org.rapport.submission.Submissions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ends of a survey: checked and sent, stopped for now, thanked. */
@Controller
class EndController {

    private final PresentedCodes codes;
    private final SurveyPages pages;
    private final PublishedInstruments instruments;
    private final Submissions submissions;
    private final ClosingTexts closingTexts;

    EndController(
            PresentedCodes codes,
            SurveyPages pages,
            PublishedInstruments instruments,
            Submissions submissions,
            ClosingTexts closingTexts) {
        this.codes = codes;
        this.pages = pages;
        this.instruments = instruments;
        this.submissions = submissions;
        this.closingTexts = closingTexts;
    }

    @GetMapping("/s/check")
    ModelAndView check(HttpServletRequest request) {
        if (!(codes.find(SurveyCookie.of(request).code(), request) instanceof Entry.Started started)) {
            return SurveyPages.redirect("/s/welcome");
        }
        SurveyView survey = survey(started);
        // everything has been seen, or this is not the time to check
        return survey.journey()
                .next()
                .map(screen -> SurveyPages.redirect("/s/q/" + screen.id()))
                .orElseGet(() -> SurveyPages.view("check", pages.page(request, started))
                        .addObject("survey", new OpenSurvey(survey, last(survey))));
    }

    private SurveyView survey(Entry.Started started) {
        return new SurveyView(instruments.get(started.draft().instrument()), started);
    }

    private static ScreenView last(SurveyView survey) {
        Screen last = survey.journey().screens().getLast();
        return survey.screen(last.id()).orElseThrow();
    }

    /** @param end {@code complete} from the check page, {@code break-off} from the stop page */
    @PostMapping("/s/submit")
    ModelAndView submit(
            @RequestParam String code,
            @RequestParam(defaultValue = "complete") String end,
            HttpServletRequest request,
            HttpServletResponse response) {
        SurveyPages.remember(SurveyCookie.of(request).withCode(code), request, response);
        Entry entry = codes.find(code, request);
        if (entry instanceof Entry.Started) {
            submissions.submit(code, end.equals("break-off") ? Submissions.End.BREAK_OFF : Submissions.End.COMPLETE);
            return SurveyPages.redirect("/s/thanks");
        }
        return SurveyPages.redirect(entry instanceof Entry.Done ? "/s/thanks" : "/s/welcome");
    }

    /** Says thank you and forgets the code; opened again it still says thank you, to nobody in particular. */
    @GetMapping("/s/thanks")
    ModelAndView thanks(HttpServletRequest request, HttpServletResponse response) {
        if (!(codes.find(SurveyCookie.of(request).code(), request) instanceof Entry.Done done)) {
            return SurveyPages.redirect("/s/welcome");
        }
        SurveyPage page = pages.page(request, done.invitation());
        RespondentGroup group = done.invitation().respondents();
        return SurveyPages.view("thanks", page)
                .addObject("group", group.id())
                .addObject("closing", closingTexts.shown(done.invitation().school(), group, page.language()));
    }

    /** Whom to turn to stands here, too: who stops may do so because of a question. */
    @GetMapping("/s/stop")
    ModelAndView stop(HttpServletRequest request) {
        if (!(codes.find(SurveyCookie.of(request).code(), request) instanceof Entry.Started started)) {
            return SurveyPages.redirect("/s/welcome");
        }
        SurveyPage page = pages.page(request, started);
        Invitation invitation = started.invitation();
        return SurveyPages.view("stop", page)
                .addObject("closes", lastDay(invitation.closes()))
                .addObject(
                        "closing", closingTexts.shown(invitation.school(), invitation.respondents(), page.language()));
    }

    /** A survey closes at the midnight after its last day. */
    private static @Nullable Date lastDay(@Nullable Instant closes) {
        return closes == null ? null : Date.from(closes.minusMillis(1));
    }

    @PostMapping("/s/bye")
    ModelAndView bye(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        SurveyPage page = codes.find(code, request) instanceof Entry.Started started
                ? pages.page(request, started)
                : pages.page(request);
        SurveyPages.leave(page, request, response);
        return SurveyPages.redirect("/s/stopped");
    }

    @GetMapping("/s/stopped")
    ModelAndView stopped(HttpServletRequest request) {
        SurveyPage page = pages.page(request);
        return SurveyPages.message(page, page.text("stop.title"), page.text("stop.closed"), HttpStatus.OK)
                .addObject("over", true);
    }
}
