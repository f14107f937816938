package org.rapport.system;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Under which address people reach Rapport, for links on paper: the setting {@code rapport.public-address}
 * (RAPPORT_PUBLIC_ADDRESS), otherwise the one by which the administrator came.
 */
@Component
public class PublicAddress {

    private final String setting;

    PublicAddress(@Value("${rapport.public-address:}") String setting) {
        this.setting = setting.endsWith("/") ? setting.substring(0, setting.length() - 1) : setting;
    }

    /** The full address of a path of this server; only while a request is answered, unless there is a setting. */
    public String of(String path) {
        String start = setting.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : setting;
        return start + path;
    }
}
