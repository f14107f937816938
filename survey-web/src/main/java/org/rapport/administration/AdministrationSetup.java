package org.rapport.administration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.rapport.fielding.Administrations;
import org.rapport.fielding.Instruments;
import org.rapport.fielding.School;
import org.rapport.instrument.BundledInstruments;
import org.rapport.instrument.Instrument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes an administration with its instruments and its schools, all or nothing. */
@Service
class AdministrationSetup {

    private final Administrations administrations;
    private final Instruments instruments;

    AdministrationSetup(JdbcClient jdbc) {
        this.administrations = new Administrations(jdbc);
        this.instruments = new Instruments(jdbc);
    }

    /** The number of the new administration. Its days are those of the server's time zone. */
    @Transactional
    int create(NewAdministration wanted, List<School> schools) {
        Instant opens = start(wanted.firstDay().orElseThrow());
        Instant closes = wanted.lastDay().map(day -> start(day.plusDays(1))).orElse(null);
        int id = administrations.create(wanted.name(), wanted.anonymity(), wanted.policy(), opens, closes);
        for (String instrument : wanted.instruments()) {
            Instrument newest = BundledInstruments.newest(instrument).orElseThrow();
            administrations.ask(id, instruments.publish(BundledInstruments.texts(newest.id(), newest.version())));
        }
        schools.forEach(school -> administrations.addSchool(id, school));
        return id;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }
}
