package org.rapport.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SurveyCookieTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        SurveyCookie cookie =
                SurveyCookie.NONE.withCode("7KDRM3QX").withLanguage("es").with("size", "largest");

        assertThat(SurveyCookie.read(cookie.value())).isEqualTo(cookie);
        assertThat(cookie.value()).isEqualTo("7KDRM3QX.es.largest.normal.on");
    }

    @Test
    void anythingThatIsNotOursIsIgnored() {
        assertThat(SurveyCookie.read("")).isEqualTo(SurveyCookie.NONE);
        assertThat(SurveyCookie.read("7KDRM3QX.es.huge.normal.on")).isEqualTo(SurveyCookie.NONE);
        assertThat(SurveyCookie.read("<script>.es.large.normal.on")).isEqualTo(SurveyCookie.NONE);
        assertThat(SurveyCookie.NONE.with("size", "huge")).isEqualTo(SurveyCookie.NONE);
        assertThat(SurveyCookie.NONE.with("colour", "red")).isEqualTo(SurveyCookie.NONE);
    }

    @Test
    void itIsGoneWithTheBrowserAndSentToNoOtherSite() {
        assertThat(SurveyCookie.NONE.header(true))
                .contains("HttpOnly", "SameSite=Lax", "Secure")
                .doesNotContain("Max-Age", "Expires");
    }
}
