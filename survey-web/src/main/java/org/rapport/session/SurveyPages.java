package org.rapport.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.rapport.submission.PublishedInstruments;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together what the pages of the survey have in common. */
@Component
class SurveyPages {

    private final Languages languages;
    private final PublishedInstruments instruments;

    SurveyPages(Languages languages, PublishedInstruments instruments) {
        this.languages = languages;
        this.instruments = instruments;
    }

    /** A page without an open survey. */
    SurveyPage page(HttpServletRequest request) {
        return page(request, languages.offered(), SurveyCookie.of(request).language(), "");
    }

    /** A page of a survey that may be begun. */
    SurveyPage page(HttpServletRequest request, Invitation invitation) {
        return page(
                request,
                offered(invitation.instrument()),
                SurveyCookie.of(request).language(),
                invitation.code());
    }

    /** A page of a survey that was begun: in the language of the draft. */
    SurveyPage page(HttpServletRequest request, Entry.Started started) {
        return page(
                request,
                offered(started.draft().instrument()),
                started.draft().language(),
                started.invitation().code());
    }

    /** The languages in which an instrument is offered; those of the pages where there is none yet. */
    List<String> offered(int instrument) {
        return instrument == 0 ? languages.offered() : languages.offered(instruments.get(instrument));
    }

    private static SurveyPage page(HttpServletRequest request, List<String> offered, String chosen, String code) {
        String language = Languages.choose(offered, chosen, wishes(request));
        return new SurveyPage(
                Texts.in(language), SurveyCookie.of(request), offered, code, String.valueOf(request.getRequestURI()));
    }

    static List<Locale> wishes(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
    }

    /** A page that says one thing. */
    static ModelAndView message(SurveyPage page, String title, String lead, HttpStatusCode status) {
        return view("message", page, status).addObject("title", title).addObject("lead", lead);
    }

    static ModelAndView message(SurveyPage page, String key, HttpStatus status) {
        return message(page, page.text(key + ".title"), page.text(key + ".lead"), status);
    }

    static ModelAndView view(String template, SurveyPage page, HttpStatusCode status) {
        ModelAndView view = new ModelAndView("session/" + template, "page", page);
        view.setStatus(status);
        return view;
    }

    static ModelAndView view(String template, SurveyPage page) {
        return view(template, page, HttpStatus.OK);
    }

    static ModelAndView redirect(String path) {
        return new ModelAndView("redirect:" + path);
    }

    /** Forgets the code and keeps the language, in which the last page is still to speak. */
    static void leave(SurveyPage page, HttpServletRequest request, HttpServletResponse response) {
        remember(SurveyCookie.of(request).withCode("").withLanguage(page.language()), request, response);
    }

    static void remember(SurveyCookie cookie, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Set-Cookie", cookie.header(request.isSecure()));
    }
}
