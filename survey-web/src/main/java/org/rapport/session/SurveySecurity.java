package org.rapport.session;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The survey's pages are open to everybody and keep no server-side session. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SurveySecurity {

    private static final String OWN_FILES_ONLY =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
                    + "img-src 'self' data:; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /**
     * No CSRF token: every form carries the access code itself, and without it a post changes nothing, so there is nothing that
     * another site could make a browser do.
     */
    @Bean
    @Order(0)
    SecurityFilterChain surveyFilterChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/", "/s", "/s/**", "/survey.js", "/rapport.css", "/rapport.svg", "/fonts/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(OWN_FILES_ONLY)))
                .build();
    }
}
