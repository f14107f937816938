package org.rapport.admin;

import org.rapport.account.SignedIn;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every administrator's page shows around its content.
 *
 * @param csrf goes with every form
 * @param said what the page before did, to be told once; empty when nothing
 */
public record Frame(SignedIn person, CsrfToken csrf, String said) {}
