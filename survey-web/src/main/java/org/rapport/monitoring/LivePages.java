package org.rapport.monitoring;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends the changing parts of open pages by server-sent events, from the same templates that make the page. A browser without
 * JavaScript reloads the page instead.
 */
@Component
class LivePages {

    private static final Logger log = LoggerFactory.getLogger(LivePages.class);
    private static final Duration LOOK = Duration.ofMillis(700);
    private static final int HEARTBEAT_LOOKS = 20;
    private static final Duration LONGEST = Duration.ofMinutes(30); // the browser then connects again by itself

    private final TemplateEngine templates;
    private final JsonMapper json = JsonMapper.shared();
    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();

    LivePages(TemplateEngine templates) {
        this.templates = templates;
    }

    SseEmitter open(Supplier<Overview> overview) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        open.add(emitter);
        emitter.onCompletion(() -> open.remove(emitter));
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> open.remove(emitter));
        Thread.ofVirtual().name("live").start(() -> send(emitter, overview));
        return emitter;
    }

    private void send(SseEmitter emitter, Supplier<Overview> overview) {
        String last = "";
        int quiet = 0;
        try {
            while (open.contains(emitter)) {
                String parts = parts(overview.get());
                if (!parts.equals(last)) {
                    emitter.send(parts);
                    last = parts;
                    quiet = 0;
                } else if (++quiet % HEARTBEAT_LOOKS == 0) {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
                LockSupport.parkNanos(LOOK.toNanos());
            }
        } catch (IOException gone) {
            open.remove(emitter);
        } catch (RuntimeException problem) {
            log.warn("A live page could not be kept up", problem);
            emitter.completeWithError(problem);
        }
    }

    private String parts(Overview overview) {
        return json.writeValueAsString(Map.of(
                "turnout", render("monitoring/turnout.jte", overview),
                "aggregation", render("monitoring/job.jte", Map.of("card", overview.aggregation())),
                "publication", render("monitoring/job.jte", Map.of("card", overview.publication())),
                "next", render("monitoring/next.jte", overview)));
    }

    private String render(String template, Object parameter) {
        var output = new StringOutput();
        if (parameter instanceof Map<?, ?>) {
            @SuppressWarnings("unchecked")
            Map<String, Object> parameters = (Map<String, Object>) parameter;
            templates.render(template, parameters, output);
        } else {
            templates.render(template, parameter, output);
        }
        return output.toString();
    }

    /** Open pages must not hold up a stop. */
    @EventListener
    void stop(ContextClosedEvent closed) {
        open.forEach(SseEmitter::complete);
        open.clear();
    }
}
