package org.rapport.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.rapport.administration.HandedOut;
import org.rapport.mailing.MailRoom.Order;
import org.rapport.mailing.MailRoom.Place;
import org.rapport.session.SampleSurvey;
import org.rapport.session.StaffLetter;
import org.rapport.session.SurveyServer;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

/** Sending when the mail server has its moods. */
class MailRoomTest {

    private final SurveyServer server = SurveyServer.shared();
    private final JdbcClient jdbc = server.database().jdbc();
    private final SampleSurvey survey = SampleSurvey.asking(jdbc, "teacher-pulse");
    private final Place place = new Place(survey.administration(), survey.school());
    private final Moody mails = new Moody();

    /** Refuses one address, and breaks after so many mails. */
    private static final class Moody extends MailServer {
        private final List<String> to = new ArrayList<>();
        private final TreeSet<String> texts = new TreeSet<>();
        private String refused = "";
        private int until = Integer.MAX_VALUE;

        Moody() {
            super(new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), "from@x.example");
        }

        @Override
        Fate send(String address, String subject, String text) {
            if (address.equals(refused)) {
                return Fate.REFUSED;
            }
            if (to.size() == until) {
                return Fate.BROKEN;
            }
            to.add(address);
            texts.add(text);
            return Fate.SENT;
        }
    }

    /** A room as it is when Rapport was just started. */
    private MailRoom room() {
        return new MailRoom(mails, server.bean(HandedOut.class), server.bean(Mailings.class));
    }

    private SendingProgress send(MailRoom room, String... addresses) throws InterruptedException {
        room.take(new Order(place, List.of(addresses), new StaffLetter("S", "before", "after"), "", "https://x/s/"));
        while (room.last(place).orElseThrow().isRunning()) {
            Thread.sleep(20);
        }
        return room.last(place).orElseThrow();
    }

    private int mailed() {
        return jdbc.sql("""
                        select count(*) from survey.handed_out h join survey.issued_code c using (code)
                         where c.school = :school and h.way = 'mail'
                        """)
                .param("school", survey.school())
                .query(Integer.class)
                .single();
    }

    @Test
    void everybodyGetsALinkOfTheirOwn() throws InterruptedException {
        SendingProgress progress = send(room(), "a@x.example", "b@x.example", "c@x.example");
        assertThat(progress.inWords()).isEqualTo("3 links were sent.");
        assertThat(mails.to).containsExactlyInAnyOrder("a@x.example", "b@x.example", "c@x.example");
        assertThat(mails.texts).hasSize(3);
        assertThat(mailed()).isEqualTo(3);
    }

    @Test
    void aRefusedAddressIsToldAndItsCodeStaysInTheHouse() throws InterruptedException {
        mails.refused = "b@x.example";
        SendingProgress progress = send(room(), "a@x.example", "b@x.example");
        assertThat(progress.refused()).containsExactly("b@x.example");
        assertThat(mailed()).isEqualTo(1);
    }

    @Test
    void afterABreakAndARestartTheSameListBringsNobodyASecondLink() throws InterruptedException {
        mails.until = 2;
        SendingProgress broken = send(room(), "a@x.example", "b@x.example", "c@x.example");
        assertThat(broken.inWords()).startsWith("The mail server stopped taking mails after 2 of 3.");
        mails.until = Integer.MAX_VALUE;
        SendingProgress rest = send(room(), "c@x.example", "b@x.example", "a@x.example");
        assertThat(rest.alreadyHad()).isEqualTo(2);
        assertThat(mails.to).containsExactlyInAnyOrder("a@x.example", "b@x.example", "c@x.example");
    }

    @Test
    void theSameListIsNotSentTwiceEvenAfterARestart() throws InterruptedException {
        send(room(), "a@x.example", "b@x.example");
        var again = new Order(
                place, List.of("b@x.example", "a@x.example"), new StaffLetter("S", "", ""), "", "https://x/s/");
        assertThat(room().objection(again))
                .contains("This list was sent already: paste only people who have no link yet.");
    }

    @Test
    void aLongerListOnTheSameDayIsForTheNewOnesOnly() throws InterruptedException {
        MailRoom room = room();
        send(room, "a@x.example");
        SendingProgress second = send(room, "a@x.example", "b@x.example");
        assertThat(second.alreadyHad()).isEqualTo(1);
        assertThat(mails.to).containsExactly("a@x.example", "b@x.example");
    }

    @Test
    void nothingInTheDatabaseTellsWhichCodesWentOutTogetherOrToWhom() throws InterruptedException {
        MailRoom room = room();
        send(room, "early@x.example", "bird@x.example");
        send(room, "late@x.example");
        assertThat(jdbc.sql("""
                        select count(distinct h.xmin::text) from survey.handed_out h join survey.issued_code c using (code)
                         where c.school = :school
                        """)
                        .param("school", survey.school())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(tablesWith("early@x.example")).isEmpty();
        assertThat(jdbc.sql("select count(*) from survey.mailed")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private List<String> tablesWith(String text) {
        return jdbc.sql("""
                        select format('%I.%I', table_schema, table_name) from information_schema.tables
                         where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                        """).query(String.class).list().stream()
                .filter(table -> jdbc.sql("select exists (select from " + table + " t where t::text like :text)")
                        .param("text", "%" + text + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    @Test
    void aCodeLeavesTheHouseInOneWayOnly() throws InterruptedException {
        HandedOut codes = server.bean(HandedOut.class);
        var batch = new org.rapport.administration.AccessCodes.Batch(
                survey.school(), org.rapport.instrument.RespondentGroup.TEACHERS, null, "");
        server.bean(org.rapport.administration.AccessCodes.class).make(survey.administration(), batch, 5);
        var cards = codes.onCards(survey.administration(), batch);
        assertThat(cards).hasSize(5);
        send(room(), "a@x.example", "b@x.example");
        assertThat(mails.texts).noneMatch(text -> cards.stream().anyMatch(card -> text.contains(card.value())));
        var file = codes.inFile(survey.administration(), survey.school(), batch.respondents(), 3);
        assertThat(file).hasSize(3).doesNotContainAnyElementsOf(cards);
        assertThat(codes.inFile(survey.administration(), survey.school(), batch.respondents(), 3))
                .isEqualTo(file);
        assertThat(codes.onCards(survey.administration(), batch)).doesNotContainAnyElementsOf(file);
    }
}
