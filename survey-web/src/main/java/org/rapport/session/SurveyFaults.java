package org.rapport.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What a respondent sees when we cannot do what was asked: always that nothing is lost, and what happens next. */
@ControllerAdvice(basePackageClasses = SurveyFaults.class)
class SurveyFaults {

    private static final Logger LOG = LoggerFactory.getLogger(SurveyFaults.class);
    static final int RETRY_SECONDS = 3;

    private final SurveyPages pages;

    SurveyFaults(SurveyPages pages) {
        this.pages = pages;
    }

    /** Somebody here tries out codes: whoever is new has to wait a little, and the page tries again by itself. */
    @ExceptionHandler(PresentedCodes.TooManyWrongException.class)
    ModelAndView tooManyWrong(
            PresentedCodes.TooManyWrongException tooMany, HttpServletRequest request, HttpServletResponse response) {
        int seconds = (int) Math.max(1, tooMany.duration().toSeconds());
        response.setHeader("Retry-After", String.valueOf(seconds));
        response.setHeader("Cache-Control", "no-store");
        return SurveyPages.view("busy", pages.page(request), HttpStatus.TOO_MANY_REQUESTS)
                .addObject("seconds", seconds)
                .addObject("again", request.getMethod().equals("GET") ? request.getRequestURI() : "/s/go");
    }

    /** Too many people, or a database that is just coming back: the page tries again by itself. */
    @ExceptionHandler({AnswerWriter.OverloadedException.class, DataAccessException.class, TransactionException.class})
    ModelAndView busy(Exception reason, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("Asked to come again: {}", reason.toString());
        response.setHeader("Retry-After", String.valueOf(RETRY_SECONDS));
        response.setHeader("Cache-Control", "no-store");
        return SurveyPages.view("busy", pages.page(request), HttpStatus.SERVICE_UNAVAILABLE)
                .addObject("seconds", RETRY_SECONDS)
                .addObject("again", request.getMethod().equals("GET") ? request.getRequestURI() : "/s/go");
    }

    @ExceptionHandler(MissingServletRequestParameterException.class)
    ModelAndView lost(HttpServletRequest request) {
        return SurveyPages.message(pages.page(request), "lost", HttpStatus.NOT_FOUND);
    }
}
