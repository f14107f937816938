package org.rapport.admin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.account.Accounts;
import org.rapport.account.Invitation;
import org.rapport.account.Invitations;
import org.rapport.account.Role;
import org.rapport.system.PublicAddress;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The people who may sign in, and links for new ones. For district administrators. */
@AdminController
class PeopleController {

    private final Accounts accounts;
    private final Invitations invitations;
    private final JdbcClient jdbc;
    private final PublicAddress address;

    PeopleController(Accounts accounts, Invitations invitations, JdbcClient jdbc, PublicAddress address) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.jdbc = jdbc;
        this.address = address;
    }

    @GetMapping("/admin/people")
    String people(Model model) {
        return page(model, "");
    }

    /** The link is shown once, to be handed over; nobody can look it up later. */
    @PostMapping("/admin/people")
    String invite(
            @RequestParam String role, @RequestParam(required = false) @Nullable List<Integer> schools, Model model) {
        Set<Integer> known = schoolNames().keySet();
        Set<Integer> chosen = new LinkedHashSet<>(schools == null ? List.of() : schools);
        if (role.equals(Role.DISTRICT.id())) {
            return page(model, address.of(invitations.invite(Invitation.forTheDistrict())));
        }
        Role forSchools = Stream.of(Role.SCHOOL, Role.SAFEGUARDING)
                .filter(each -> each.id().equals(role))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        if (!known.containsAll(chosen)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (chosen.isEmpty()) {
            model.addAttribute("problem", "Choose at least one school that this person looks after.");
            return page(model, "");
        }
        return page(model, address.of(invitations.invite(new Invitation(forSchools, chosen))));
    }

    private String page(Model model, String link) {
        if (!model.containsAttribute("problem")) {
            model.addAttribute("problem", "");
        }
        model.addAttribute("people", accounts.all())
                .addAttribute("schools", schoolNames())
                .addAttribute("link", link);
        return "admin/people";
    }

    private Map<Integer, String> schoolNames() {
        return jdbc
                .sql("select id, name from survey.school order by name, id")
                .query((row, number) -> Map.entry(row.getInt("id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, java.util.LinkedHashMap::new));
    }
}
