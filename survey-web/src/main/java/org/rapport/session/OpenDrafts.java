package org.rapport.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rapport.submission.PublishedInstruments;
import org.springframework.stereotype.Component;

/**
 * Which instrument an open draft answers. The instrument of a started code never changes: it is looked up once, so that saving
 * an answer costs the database a single statement.
 */
@Component
class OpenDrafts {

    private static final int MOST_REMEMBERED = 50_000;

    private final SurveySessions sessions;
    private final PublishedInstruments instruments;
    private final Map<Integer, AnswerForms> forms = new ConcurrentHashMap<>();
    private final Map<String, Integer> instrumentOf = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    OpenDrafts(SurveySessions sessions, PublishedInstruments instruments) {
        this.sessions = sessions;
        this.instruments = instruments;
    }

    /** Reads answers to the draft of a code; empty where there is no draft. */
    Optional<AnswerForms> forms(String code) {
        return instrument(code)
                .map(number -> forms.computeIfAbsent(number, first -> new AnswerForms(instruments.get(first))));
    }

    private Optional<Integer> instrument(String code) {
        Integer known;
        synchronized (instrumentOf) {
            known = instrumentOf.get(code);
        }
        if (known == null && sessions.find(code) instanceof Entry.Started started) {
            known = started.draft().instrument();
            synchronized (instrumentOf) {
                instrumentOf.put(code, known);
            }
        }
        return Optional.ofNullable(known);
    }

    void forget(String code) {
        synchronized (instrumentOf) {
            instrumentOf.remove(code);
        }
    }
}
