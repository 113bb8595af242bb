package academy.guildhall.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OpenFilesTest {
    /** In the product, Vaadin's styles lie in a jar that the container doesn't look into. */
    @Test
    void aFileThatOnlyTheClassesHoldIsThere() throws Exception {
        MockFilterChain chain = new MockFilterChain();
        new OpenFiles().doFilter(request("/aura/aura.css"), new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest()).as("goes on to whoever serves it").isNotNull();
    }

    @Test
    void aFileThatIsNowhereIsNotFoundAtOnce() throws Exception {
        for (String path : new String[] {"/aura/none.css", "/x.css", "/img/none.png"}) {
            MockHttpServletResponse response = new MockHttpServletResponse();
            MockFilterChain chain = new MockFilterChain();
            new OpenFiles().doFilter(request(path), response, chain);
            assertThat(chain.getRequest()).as(path).isNull();
            assertThat(response.getStatus()).as(path).isEqualTo(404);
        }
    }

    private static MockHttpServletRequest request(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        return request;
    }
}
