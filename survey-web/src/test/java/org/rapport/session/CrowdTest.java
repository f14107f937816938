package org.rapport.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CrowdTest {

    @Test
    void whoComesBehindALongQueueIsAskedToComeAgain() throws Exception {
        var response = answered(Crowd.MOST_WAITING + 1, "/s/answers");

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("3");
        assertThat(response.getContentAsString()).contains("Nothing is lost", "http-equiv=\"refresh\"");
    }

    @Test
    void aShortQueueTurnsNobodyAway() throws Exception {
        assertThat(answered(Crowd.MOST_WAITING, "/s/answers").getStatus()).isEqualTo(200);
    }

    @Test
    void pagesOfTheAdministratorAreNotMeant() throws Exception {
        assertThat(answered(Crowd.MOST_WAITING + 1, "/admin").getStatus()).isEqualTo(200);
    }

    private static MockHttpServletResponse answered(int waiting, String path) throws Exception {
        var response = new MockHttpServletResponse();
        new Crowd(() -> waiting).doFilter(new MockHttpServletRequest("POST", path), response, new MockFilterChain());
        return response;
    }
}
