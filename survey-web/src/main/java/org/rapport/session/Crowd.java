package org.rapport.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.IntSupplier;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends people away politely when more of them come than can be served soon: a request that would wait behind a long queue is
 * answered at once with 503 and Retry-After, and the page tries again by itself. Without this the queue in front of the server's
 * threads has no end, and everybody waits until everybody gives up.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class Crowd extends OncePerRequestFilter implements TomcatConnectorCustomizer {

    /** At two thousand saved answers a second this many wait about a tenth of a second. */
    static final int MOST_WAITING = 250;

    private static final String COME_AGAIN = """
            <!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="%1$d">\
            <meta name="viewport" content="width=device-width"><title>%2$s</title><h1>%2$s</h1><p>%3$s</p></html>
            """;

    private @Nullable Connector connector;
    private final IntSupplier waiting;

    Crowd() {
        this.waiting = this::waitingForAThread;
    }

    /** @param waiting how many requests wait for a thread, for tests */
    Crowd(IntSupplier waiting) {
        this.waiting = waiting;
    }

    @Override
    public void customize(Connector served) {
        connector = served;
    }

    private int waitingForAThread() {
        return connector != null && connector.getProtocolHandler().getExecutor() instanceof ThreadPoolExecutor threads
                ? threads.getQueue().size()
                : 0;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.equals("/") && !path.equals("/s") && !path.startsWith("/s/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!turnsAway(response)) {
            chain.doFilter(request, response);
        }
    }

    /** Says that this is not the moment, where too many wait already. */
    boolean turnsAway(HttpServletResponse response) throws IOException {
        if (waiting.getAsInt() <= MOST_WAITING) {
            return false;
        }
        Texts english = Texts.in("en");
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", String.valueOf(SurveyFaults.RETRY_SECONDS));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write(COME_AGAIN.formatted(
                        SurveyFaults.RETRY_SECONDS,
                        english.text("busy.title"),
                        english.text("busy.lead", "seconds", SurveyFaults.RETRY_SECONDS)));
        return true;
    }
}
