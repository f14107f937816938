package org.rapport.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes answers from the script, as they are given or as they come back from a time without a network. It stands in front of
 * sign-in, dispatching and observing, none of which an answer needs: measured, these take three quarters of the processor time
 * of a saved answer.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnswerDoor extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(AnswerDoor.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PATH = "/s/answers";
    private static final int MOST_AT_ONCE = 200;
    private static final int MOST_BYTES = 1 << 20;
    private static final Duration MOST_AHEAD = Duration.ofMinutes(5);

    /**
     * @param value an option code or a text; empty for passed over; null for taken back
     * @param stamp when it was given; with code and item this is the key by which a repetition is known
     */
    record Sent(String item, @Nullable String value, long stamp) {
        Sent {
            Objects.requireNonNull(item);
        }
    }

    record Answers(String code, List<Sent> answers) {
        Answers {
            Objects.requireNonNull(code);
            answers = List.copyOf(answers);
        }
    }

    /** @param now the server's clock, so that the browser's can be set right */
    record Receipt(boolean saved, long now) {}

    private final transient Crowd crowd;
    private final transient PresentedCodes codes;
    private final transient OpenDrafts drafts;
    private final transient AnswerWriter writer;

    AnswerDoor(Crowd crowd, PresentedCodes codes, OpenDrafts drafts, AnswerWriter writer) {
        this.crowd = crowd;
        this.codes = codes;
        this.drafts = drafts;
        this.writer = writer;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getRequestURI().equals(PATH) || !request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
        } else if (!crowd.turnsAway(response)) {
            answer(response, taken(request));
        }
    }

    private HttpStatus taken(HttpServletRequest request) throws IOException {
        if (!String.valueOf(request.getContentType()).startsWith("application/json")) {
            return HttpStatus.UNSUPPORTED_MEDIA_TYPE; // and so no form of another site gets in
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        try {
            return save(
                    JSON.readValue(request.getInputStream().readNBytes(MOST_BYTES), Answers.class),
                    String.valueOf(request.getRemoteAddr()));
        } catch (JacksonException noAnswers) {
            return HttpStatus.BAD_REQUEST;
        } catch (AnswerWriter.OverloadedException | DataAccessException busy) {
            LOG.warn("Asked to come again: {}", busy.toString());
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
    }

    /** Saved (200), no such draft any more (410), or nothing that could be saved (422). */
    private HttpStatus save(Answers sent, String address) {
        if (codes.mustWait(sent.code(), address).isPresent()) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        Optional<AnswerForms> forms = drafts.forms(sent.code());
        codes.looked(sent.code(), address, forms.isPresent());
        if (forms.isEmpty()) {
            return HttpStatus.GONE;
        }
        List<GivenAnswer> answers = given(forms.get(), sent.answers());
        if (answers.isEmpty()) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        return switch (writer.save(sent.code(), answers)) {
            case SAVED -> HttpStatus.OK;
            case GONE -> {
                drafts.forget(sent.code());
                yield HttpStatus.GONE;
            }
        };
    }

    private static List<GivenAnswer> given(AnswerForms forms, List<Sent> sent) {
        // a clock far ahead must not make later answers look older; one a little ahead is left alone, because a
        // repetition that
        // came with another time than the first time would look like a new answer
        long latest = System.currentTimeMillis() + MOST_AHEAD.toMillis();
        return sent.stream()
                .limit(MOST_AT_ONCE)
                .flatMap(one -> forms.answer(one.item(), one.value(), Math.min(one.stamp(), latest)).stream())
                .toList();
    }

    private static void answer(HttpServletResponse response, HttpStatus status) throws IOException {
        byte[] receipt = JSON.writeValueAsBytes(new Receipt(status == HttpStatus.OK, System.currentTimeMillis()));
        response.setStatus(status.value());
        response.setContentType("application/json");
        response.setContentLength(receipt.length); // without it the server would compress what is shorter than a header
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", String.valueOf(SurveyFaults.RETRY_SECONDS));
        }
        response.getOutputStream().write(receipt);
    }
}
