package org.rapport.account;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A person with an account.
 *
 * @param schools the numbers of the schools that the role is for; empty for a district administrator, who sees all
 * @param password its Argon2 digest
 */
public record SignedIn(int id, String email, String name, Role role, Set<Integer> schools, String password)
        implements UserDetails {

    public SignedIn {
        schools = Set.copyOf(schools);
    }

    public boolean isDistrict() {
        return role == Role.DISTRICT;
    }

    /** Whether this person may know how the school does. */
    public boolean maySee(int school) {
        return isDistrict() || (role == Role.SCHOOL && schools.contains(school));
    }

    public boolean isSafeguarding() {
        return role == Role.SAFEGUARDING;
    }

    /** Whether this person may read what was written at the school in people's own words. */
    public boolean mayReadTexts(int school) {
        return isSafeguarding() && schools.contains(school);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public String toString() {
        return email + " (" + role.id() + ")";
    }
}
