package org.rapport.administration;

import java.util.List;
import java.util.Map;
import org.rapport.account.SignedIn;
import org.rapport.fielding.Administration;
import org.rapport.fielding.Administrations;
import org.rapport.fielding.School;
import org.rapport.fielding.StoredInstrument;
import org.rapport.instrument.RespondentGroup;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.server.ResponseStatusException;

/**
 * An administration as far as a person may see it.
 *
 * @param schools those that take part and that the person may see, by name
 */
public record OpenAdministration(
        Administration administration, List<School> schools, Map<RespondentGroup, StoredInstrument> instruments) {

    /** @throws ResponseStatusException 404 when there is none, or it is none of this person's business */
    public static OpenAdministration of(int id, SignedIn person, JdbcClient jdbc) {
        var administrations = new Administrations(jdbc);
        Administration found =
                administrations.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<School> schools = administrations.schools(id).stream()
                .filter(school -> person.maySee(school.id()))
                .sorted(java.util.Comparator.comparing(School::name).thenComparing(School::code))
                .toList();
        if (schools.isEmpty() && !person.isDistrict()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new OpenAdministration(found, schools, administrations.instruments(id));
    }

    public int id() {
        return administration.id();
    }

    public String name() {
        return administration.name();
    }

    /** One of the schools. @throws ResponseStatusException 404 when it is not among them */
    public School school(int id) {
        return schools.stream()
                .filter(school -> school.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
