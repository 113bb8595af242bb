package academy.guildhall.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import academy.guildhall.testing.ApplicationTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ApplicationTest
class LanguageTest {
    @Autowired
    WebApplicationContext context;

    @ParameterizedTest
    @CsvSource({"zh-CN, 证书查询", "zh-TW, 证书查询", "en-GB, Verify a certificate", "de, Verify a certificate"})
    void isChineseForAChineseBrowserAndEnglishOtherwise(String browser, String title) throws Exception {
        assertThat(web().perform(get("/verify").header("Accept-Language", browser))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("<h1>" + title + "</h1>");
    }

    @Test
    void isRememberedOnceItIsSwitched() throws Exception {
        MockHttpServletResponse switched = web().perform(get("/language")
                        .param("to", "en")
                        .param("back", "/verify")
                        .header("Accept-Language", "zh-CN"))
                .andReturn()
                .getResponse();
        assertThat(switched.getRedirectedUrl()).isEqualTo("/verify");
        Cookie kept = java.util.Arrays.stream(switched.getCookies())
                .filter(cookie -> cookie.getName().equals(Languages.COOKIE))
                .findFirst()
                .orElseThrow();
        assertThat(kept.getMaxAge()).as("seconds").isGreaterThan(30 * 24 * 60 * 60);
        assertThat(web().perform(get("/verify").cookie(kept).header("Accept-Language", "zh-CN"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("<h1>Verify a certificate</h1>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elsewhere.example",
                "/\\elsewhere.example",
                "https://elsewhere.example",
                "/\r/x",
                "/\nx",
                "/\u0000"
            })
    void leadsHomeWhereTheWayBackIsNoPathOfOurOwn(String back) throws Exception {
        assertThat(web().perform(get("/language").param("to", "en").param("back", back))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/");
    }

    private MockMvc web() {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }
}
