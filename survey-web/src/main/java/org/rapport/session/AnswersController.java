package org.rapport.session;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.Instrument;
import org.rapport.submission.PublishedInstruments;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes answers from the script, as they are given or as they come back from a time without a network. */
@RestController
class AnswersController {

    private static final int MOST_AT_ONCE = 200;
    private static final Duration MOST_AHEAD = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 50_000;

    /**
     * @param value an option code or a text; empty for passed over; null for taken back
     * @param stamp when it was given; with code and item this is the key by which a repetition is known
     */
    record Sent(String item, @Nullable String value, long stamp) {}

    record Answers(String code, List<Sent> answers) {}

    /** @param now the server's clock, so that the browser's can be set right */
    record Receipt(boolean saved, long now) {}

    private final SurveySessions sessions;
    private final PublishedInstruments instruments;
    private final AnswerWriter writer;
    /** The instrument of a started code never changes: looked up once, so that saving costs a single statement. */
    private final Map<String, Integer> instrumentOf = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    AnswersController(SurveySessions sessions, PublishedInstruments instruments, AnswerWriter writer) {
        this.sessions = sessions;
        this.instruments = instruments;
        this.writer = writer;
    }

    /** Saved (200), no such draft any more (410), or nothing that could be saved (422). */
    @PostMapping("/s/answers")
    ResponseEntity<Receipt> save(@RequestBody Answers sent) {
        Optional<Instrument> instrument = instrument(sent.code());
        if (instrument.isEmpty()) {
            return receipt(HttpStatus.GONE);
        }
        List<GivenAnswer> answers = given(instrument.get(), sent.answers());
        if (answers.isEmpty()) {
            return receipt(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (writer.save(sent.code(), answers)) {
            case SAVED -> receipt(HttpStatus.OK);
            case GONE -> {
                forget(sent.code());
                yield receipt(HttpStatus.GONE);
            }
        };
    }

    private static List<GivenAnswer> given(Instrument instrument, List<Sent> sent) {
        AnswerForms forms = new AnswerForms(instrument);
        // a clock far ahead must not make later answers look older; one a little ahead is left alone, because a
        // repetition that
        // came with another time than the first time would look like a new answer
        long latest = System.currentTimeMillis() + MOST_AHEAD.toMillis();
        return sent.stream()
                .limit(MOST_AT_ONCE)
                .flatMap(one -> forms.answer(one.item(), one.value(), Math.min(one.stamp(), latest)).stream())
                .toList();
    }

    private static ResponseEntity<Receipt> receipt(HttpStatus status) {
        return ResponseEntity.status(status)
                .header("Cache-Control", "no-store")
                .body(new Receipt(status == HttpStatus.OK, System.currentTimeMillis()));
    }

    private Optional<Instrument> instrument(String code) {
        Integer known;
        synchronized (instrumentOf) {
            known = instrumentOf.get(code);
        }
        if (known != null) {
            return Optional.of(instruments.get(known));
        }
        if (sessions.find(code) instanceof Entry.Started started) {
            synchronized (instrumentOf) {
                instrumentOf.put(code, started.draft().instrument());
            }
            return Optional.of(instruments.get(started.draft().instrument()));
        }
        return Optional.empty();
    }

    private void forget(String code) {
        synchronized (instrumentOf) {
            instrumentOf.remove(code);
        }
    }
}
