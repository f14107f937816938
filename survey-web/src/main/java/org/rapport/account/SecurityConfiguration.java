package org.rapport.account;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Two areas: the administrator's pages behind a sign-in with a session, and everything else, open and without one. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Nothing comes from elsewhere and nothing runs inline; pages of others cannot frame ours. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    UserDetailsService userDetails(Accounts accounts) {
        return email -> accounts.find(email).orElseThrow(() -> new UsernameNotFoundException("no account " + email));
    }

    @Bean
    @Order(1)
    @ConditionalOnWebApplication
    SecurityFilterChain administrators(HttpSecurity http) {
        var attempts = new SignInAttempts(Clock.systemUTC());
        http.securityMatcher("/admin", "/admin/**", "/sign-in", "/sign-out", "/set-up/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/sign-in", "/set-up/**")
                        .permitAll()
                        .requestMatchers(
                                "/admin/people/**",
                                "/admin/administrations/new",
                                "/admin/administrations/*/answers",
                                "/admin/administrations/*/staff-links/**")
                        .hasRole("DISTRICT")
                        // raw words: for nobody who also sees results
                        .requestMatchers("/admin/free-texts/*/**")
                        .hasRole("SAFEGUARDING")
                        .requestMatchers("/admin", "/admin/free-texts")
                        .authenticated()
                        .requestMatchers("/admin/closing-texts/**")
                        .hasAnyRole("DISTRICT", "SCHOOL")
                        // whoever looks after one school only looks
                        .requestMatchers(HttpMethod.POST, "/admin/**")
                        .hasRole("DISTRICT")
                        .requestMatchers("/admin/**")
                        .hasAnyRole("DISTRICT", "SCHOOL")
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .successHandler((request, response, person) -> {
                            attempts.succeeded(SignInBrake.email(request));
                            response.sendRedirect("/admin");
                        })
                        .failureHandler((request, response, problem) -> {
                            attempts.failed(SignInBrake.email(request), request.getRemoteAddr());
                            response.sendRedirect("/sign-in?failed");
                        }))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .addFilterBefore(new SignInBrake(attempts), UsernamePasswordAuthenticationFilter.class)
                .headers(SecurityConfiguration::headers);
        return http.build();
    }

    /** The survey holds no session: its cookie is SameSite=Lax, so that no other site can send a form in its name. */
    @Bean
    @Order(2)
    @ConditionalOnWebApplication
    SecurityFilterChain everybody(HttpSecurity http) {
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> {
                    headers(headers);
                    // pages say themselves what may be kept: assets for ever, answers never
                    headers.cacheControl(cache -> cache.disable());
                });
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }
}
