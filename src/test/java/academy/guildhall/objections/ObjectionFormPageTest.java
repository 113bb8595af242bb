package academy.guildhall.objections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import academy.guildhall.results.Noticed;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The plain form by which anyone objects, and the page that it leads to. */
@ApplicationTest
class ObjectionFormPageTest {
    private static final String FACTS = "所列荣誉与存档不一致，请核实";

    @Autowired
    WebApplicationContext context;

    @Autowired
    ObjectionQueries queries;

    @Autowired
    MovableClock clock;

    private Noticed noticed;

    @BeforeEach
    void aNoticeOfAMondayInSeptember() {
        clock.set(LocalDateTime.of(2026, 9, 21, 9, 0));
        noticed = Noticed.of(context, "张三", "李四");
        clock.forward(Duration.ofMinutes(1));
    }

    @AfterEach
    void backToToday() {
        clock.set(LocalDateTime.of(2026, 9, 7, 9, 0));
    }

    @Test
    void takesAnObjectionOnceAndLeadsToAPageThatAReloadShowsAgain() throws Exception {
        List<String> pages = new ArrayList<>();
        for (String about : List.of("张三", "李四")) {
            pages.add(post(about, "10.7.0.1", FACTS).getRedirectedUrl());
        }
        assertThat(pages)
                .doesNotHaveDuplicates()
                .allMatch(to -> to != null && to.matches("/notices/objections/[0-9a-f]{32}"));
        assertThat(page(pages.getFirst())).contains("您的异议已收到").doesNotContain("群众甲", "010-12345678");
        assertThat(noticed.asAdministrator(() -> queries.of(noticed.cohort))).hasSize(2);
    }

    @Test
    void saysToWhoeverSendsManyThatTheyWaitForTheirTurn() throws Exception {
        for (int i = 1; i <= 3; i++) {
            post("张三", "10.7.0.3", "第 " + i + " 项荣誉与存档不一致，请核实");
        }
        assertThat(page(post("李四", "10.7.0.3", "第四项荣誉与存档不一致，请核实").getRedirectedUrl()))
                .contains("排队");
        assertThat(page(post("李四", "10.7.0.4", FACTS).getRedirectedUrl())).contains("您的异议已收到");
    }

    @Test
    void countsOnlyWholeFormsAgainstTheLimitAndKeepsWhatWasTyped() throws Exception {
        for (int i = 0; i < 25; i++) {
            assertThat(post("张三", "10.7.0.2", FACTS, "太短").getContentAsString())
                    .contains(FACTS, "太短", "群众甲", "北京市某路一号");
        }
        assertThat(post("张三", "10.7.0.2", FACTS).getRedirectedUrl()).startsWith("/notices/objections/");
    }

    @Test
    void showsTheFormAgainToWhoeverReloadsARefusedOneAndChoosesWhomALinkNames() throws Exception {
        assertThat(page("/notices/" + noticed.notice + "/objections?about=" + noticed.entry("李四")))
                .containsPattern("selected=\"selected\">李四");
    }

    private MockMvc web() {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    /** Sent without any token, as from a page that was open for long. */
    private MockHttpServletResponse post(String about, String from, String... points) throws Exception {
        return web().perform(MockMvcRequestBuilders.post("/notices/" + noticed.notice + "/objections")
                        .servletPath("/notices/" + noticed.notice + "/objections")
                        .with(request -> {
                            request.setRemoteAddr(from);
                            return request;
                        })
                        .param("about", noticed.entry(about).toString())
                        .param("name", "群众甲")
                        .param("address", "北京市某路一号")
                        .param("phone", "010-12345678")
                        .param("content", points))
                .andReturn()
                .getResponse();
    }

    private String page(String path) throws Exception {
        return web().perform(get(path).header("Accept-Language", "zh-CN"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
