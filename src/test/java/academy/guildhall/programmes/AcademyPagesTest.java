package academy.guildhall.programmes;

import static academy.guildhall.testing.Acting.ask;
import static academy.guildhall.testing.Acting.grant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.programmes.Academies.Details;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Each academy stands in public under its own path, with its own name and mark; and what is one's isn't the other's. */
@ApplicationTest
@TestPropertySource(properties = "guildhall.sample=true")
class AcademyPagesTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;
    private PersonId administrator;
    private AcademyId city;
    private AcademyId district;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        administrator = acting.person("市级管理员");
        city = at("city");
        district = at("district");
    }

    private AcademyId at(String path) {
        return jdbc.sql("select id as value from academy where path = :path")
                .param("path", path)
                .query(AcademyId.class)
                .single();
    }

    private String page(String path, int status) throws Exception {
        MockHttpServletResponse answer =
                web.perform(get(path).locale(Locale.CHINESE)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(status);
        return answer.getContentAsString();
    }

    @Test
    void aPageUnderAnAcademysPathCarriesItsNameAndMarkAndNotTheProducts() throws Exception {
        for (String path : List.of("/a/district", "/a/district/notices", "/a/district/verify")) {
            assertThat(page(path, 200))
                    .as(path)
                    .contains("示例区工匠学院", "/a/district/mark", "示例区学院路八号")
                    .doesNotContain("匠堂", "/img/mark.svg");
        }
        assertThat(page("/public", 200)).contains("/a/city", "/a/district", "示例区工匠学院");
        page("/a/nobody", 404);
        page("/a/nobody/notices", 404);
    }

    @Test
    void aNoticeIsItsAcademysAndIsntThereUnderAnothersPath() throws Exception {
        UUID notice = jdbc.sql("select id from public_notice order by closes_at desc limit 1")
                .query(UUID.class)
                .single();
        assertThat(page("/a/city/notices", 200)).contains("/a/city/notices/" + notice);
        assertThat(page("/a/district/notices", 200)).doesNotContain(notice.toString());
        assertThat(page("/a/city/notices/" + notice, 200)).contains("示例工匠学院").doesNotContain("匠堂");
        page("/a/district/notices/" + notice, 404);
        assertThat(page("/notices/" + notice, 200)).contains("/a/city/mark");
    }

    @Test
    void theCodeOnAPaperLeadsToTheAcademyThatIssuedIt() throws Exception {
        String token = jdbc.sql("select token from certificate limit 1")
                .query(String.class)
                .single();
        assertThat(page("/verify/" + token, 200))
                .contains("data-verdict=\"VALID\"", "/a/city/mark")
                .doesNotContain("匠堂");
    }

    @Test
    void withoutAMarkTheFirstCharacterStandsForIt() throws Exception {
        MockHttpServletResponse seal =
                web.perform(get("/a/district/mark")).andReturn().getResponse();
        assertThat(seal.getContentType()).startsWith("image/svg+xml");
        assertThat(new String(seal.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .contains(">示<");
    }

    @Test
    void aMarkIsDrawnAnewSmallAndServedToEverybody() throws Exception {
        ByteArrayOutputStream large = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(900, 300, BufferedImage.TYPE_INT_RGB), "jpg", large);
        as(
                Grant.everywhere(Role.ADMINISTRATOR),
                () -> academies.mark(city, academies.details(city).seen(), large.toByteArray()));
        MockHttpServletResponse mark =
                web.perform(get("/a/city/mark")).andReturn().getResponse();
        assertThat(mark.getContentType()).isEqualTo("image/png");
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(mark.getContentAsByteArray()));
        assertThat(drawn.getWidth()).isEqualTo(AcademyMark.SIDE);
        assertThat(drawn.getHeight()).isEqualTo(64);
        jdbc.sql("update academy set mark = null where path = 'city'").update();
    }

    @Test
    void refusesWhatIsNoPictureAndWhatIsHuge() throws IOException {
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB), "gif", gif);
        for (byte[] wrong :
                new byte[][] {new byte[0], "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8), gif.toByteArray()
                }) {
            assertThatThrownBy(() ->
                            as(Grant.everywhere(Role.ADMINISTRATOR), () -> academies.mark(city, Seen.FIRST, wrong)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("academy.refused.mark");
        }
    }

    @Test
    void onlyWhoAdministersAllAcademiesAddsOne() {
        Details fresh = new Details(
                "third-" + UUID.randomUUID().toString().substring(0, 8),
                "第三学院",
                "Third",
                "路",
                "1",
                "a@example.com",
                Seen.FIRST);
        assertThatThrownBy(
                        () -> as(grant(Role.ADMINISTRATOR, Scope.academy(city.value())), () -> academies.found(fresh)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("academy.refused.everywhere");
        as(Grant.everywhere(Role.SYSTEM_ADMINISTRATOR), () -> academies.found(fresh));
        assertThatThrownBy(() -> as(Grant.everywhere(Role.ADMINISTRATOR), () -> academies.found(fresh)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("academy.refused.path.taken");
        jdbc.sql("delete from academy where path = :path")
                .param("path", fresh.path())
                .update();
    }

    @Test
    void whoSavesWhatSomebodyElseSavedMeanwhileIsToldSo() {
        Details seen = ask(administrator, Role.ADMINISTRATOR, () -> academies.details(district));
        Details theirs =
                new Details(seen.path(), seen.zh(), seen.en(), seen.address(), "010-1", seen.email(), seen.seen());
        Details mine =
                new Details(seen.path(), seen.zh(), seen.en(), seen.address(), "010-2", seen.email(), seen.seen());
        as(Grant.everywhere(Role.ADMINISTRATOR), () -> academies.save(district, theirs));
        assertThatThrownBy(() -> as(Grant.everywhere(Role.ADMINISTRATOR), () -> academies.save(district, mine)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("stale.changed");
        // Nothing changed is nothing saved.
        Seen version = ask(administrator, Role.ADMINISTRATOR, () -> academies.details(district))
                .seen();
        Details same = ask(administrator, Role.ADMINISTRATOR, () -> academies.details(district));
        as(Grant.everywhere(Role.ADMINISTRATOR), () -> academies.save(district, same));
        assertThat(ask(administrator, Role.ADMINISTRATOR, () -> academies.details(district))
                        .seen())
                .isEqualTo(version);
    }

    @Test
    void filesOfAnAcademyArentThereForAnothersStaff() throws Exception {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> jdbc.sql("select exists (select from page_image where page = 1 and large is not null)")
                        .query(Boolean.class)
                        .single());
        List<String> files = List.of(
                "/files/certificates/" + one("certificate", "id"),
                "/files/letters/" + one("appointment", "id"),
                "/files/documents/" + one("deck_version", "document_id"),
                "/files/pages/" + one("page_image where page = 1 and large is not null", "document_id") + "/1/large");
        for (String file : files) {
            for (Role role : List.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.AUDITOR, Role.SYSTEM_ADMINISTRATOR)) {
                assertThat(status(file, grant(role, Scope.academy(district.value()))))
                        .as(file + " as " + role + " of the district")
                        .isEqualTo(404);
            }
            assertThat(status(file, grant(Role.ADMINISTRATOR, Scope.academy(city.value()))))
                    .as(file + " in the city")
                    .isEqualTo(200);
        }
    }

    private String one(String table, String column) {
        return jdbc.sql("select " + column + " from " + table + " limit 1")
                .query(UUID.class)
                .single()
                .toString();
    }

    private int status(String file, Grant held) throws Exception {
        return web.perform(get(file).with(user(Acting.user(administrator, held))))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private void as(Grant held, Runnable work) {
        ask(administrator, held, () -> {
            work.run();
            return true;
        });
    }
}
