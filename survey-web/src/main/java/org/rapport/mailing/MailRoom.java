package org.rapport.mailing;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rapport.administration.AccessCode;
import org.rapport.administration.HandedOut;
import org.rapport.administration.HandedOut.Way;
import org.rapport.instrument.RespondentGroup;
import org.rapport.session.StaffLetter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends links in random order, one to an address, and forgets who got which. Addresses are in no database and no log: what is
 * kept across a restart is a {@link Fingerprint}.
 */
@Component
class MailRoom {

    private static final Logger log = LoggerFactory.getLogger(MailRoom.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Staff of which school in which administration. */
    record Place(int administration, int school) {}

    /**
     * What is to be sent.
     *
     * @param start of all links: the code comes after it
     */
    record Order(Place place, List<String> addresses, StaffLetter letter, String ownWords, String start) {}

    private final MailServer server;
    private final HandedOut codes;
    private final Mailings mailings;
    private final Map<Place, Sending> sendings = new ConcurrentHashMap<>();
    private final Map<Place, Set<String>> served = new ConcurrentHashMap<>();
    private final Fingerprint today = Fingerprint.of("", List.of(new BigInteger(256, RANDOM).toString()));

    MailRoom(MailServer server, HandedOut codes, Mailings mailings) {
        this.server = server;
        this.codes = codes;
        this.mailings = mailings;
    }

    /** How far the last sending is; empty when there was none since Rapport started. */
    Optional<SendingProgress> last(Place place) {
        return Optional.ofNullable(sendings.get(place)).map(Sending::progress);
    }

    /** Why an order cannot be taken at the moment; empty when it can. */
    Optional<String> objection(Order order) {
        if (last(order.place()).filter(SendingProgress::isRunning).isPresent()) {
            return Optional.of("Links are being sent to this school at the moment: wait until that is over.");
        }
        return mailings.isDone(list(order))
                ? Optional.of("This list was sent already: paste only people who have no link yet.")
                : Optional.empty();
    }

    /** Sends in the background. */
    synchronized void take(Order order) {
        if (objection(order).isPresent()) {
            return; // pressed twice
        }
        Fingerprint list = list(order);
        mailings.begin(list, order.place().administration());
        Set<String> before = mailings.sent(list);
        Set<String> sameDay = served.computeIfAbsent(order.place(), first -> ConcurrentHashMap.newKeySet());
        List<String> people = new ArrayList<>(order.addresses());
        people.removeIf(address -> before.contains(list.digest(address)) || sameDay.contains(today.digest(address)));
        var sending = new Sending(people.size(), order.addresses().size() - people.size());
        sendings.put(order.place(), sending);
        List<AccessCode> links = new ArrayList<>(codes.take(
                order.place().administration(),
                order.place().school(),
                RespondentGroup.TEACHERS,
                Way.MAIL,
                people.size()));
        Collections.shuffle(people, RANDOM);
        Collections.shuffle(links, RANDOM);
        Thread.ofPlatform().name("mail").start(() -> send(order, list, people, links, sending));
    }

    private void send(Order order, Fingerprint list, List<String> people, List<AccessCode> links, Sending sending) {
        Set<AccessCode> unsent = new HashSet<>(links);
        var end = SendingProgress.State.STOPPED;
        try {
            end = sendAll(order, list, people, links, unsent, sending);
            codes.giveBack(unsent);
            if (end == SendingProgress.State.DONE) {
                mailings.finish(list);
            }
        } catch (RuntimeException problem) {
            log.error("A sending of links was cut off", problem);
        } finally {
            sending.end(end);
        }
    }

    private SendingProgress.State sendAll(
            Order order,
            Fingerprint list,
            List<String> people,
            List<AccessCode> links,
            Set<AccessCode> unsent,
            Sending sending) {
        for (int i = 0; i < people.size(); i++) {
            String address = people.get(i);
            AccessCode code = links.get(i);
            String text = order.letter().text(order.ownWords(), order.start() + code.value());
            switch (server.send(address, order.letter().subject(), text)) {
                case SENT -> {
                    unsent.remove(code);
                    mailings.note(list, address);
                    remember(order.place(), address);
                    sending.sent();
                }
                case REFUSED -> sending.refused(address);
                case BROKEN -> {
                    return SendingProgress.State.STOPPED;
                }
            }
        }
        return SendingProgress.State.DONE;
    }

    /** So that a longer list on the same day brings nobody a second link. */
    private void remember(Place place, String address) {
        served.computeIfAbsent(place, first -> ConcurrentHashMap.newKeySet()).add(today.digest(address));
    }

    private static Fingerprint list(Order order) {
        return Fingerprint.of(order.place().toString(), order.addresses());
    }
}
