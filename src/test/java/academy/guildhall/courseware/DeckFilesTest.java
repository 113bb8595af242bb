package academy.guildhall.courseware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import academy.guildhall.courseware.Courses.Course;
import academy.guildhall.documents.DocumentId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** How the pages and the original of a deck reach whoever may see them. */
@ApplicationTest
class DeckFilesTest {
    @Autowired
    CourseReading reading;

    private MockMvc http;
    private Course course;
    private DocumentId deck;

    @BeforeEach
    void aDeck(@Autowired WebApplicationContext context, @Autowired AutowireCapableBeanFactory beans) {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        Courses courses = beans.createBean(Courses.class);
        course = courses.given();
        courses.upload(course);
        courses.awaitPages(course);
        deck = Acting.ask(
                course.coach(),
                Role.COACH,
                () -> Objects.requireNonNull(reading.sheet(course.id(), null).open())
                        .document());
    }

    @Test
    void aPageIsKeptByTheReadersOwnBrowserForLong() throws Exception {
        MockHttpServletResponse page = fetch("/files/pages/" + deck + "/1/large");
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentType()).isEqualTo("image/jpeg");
        assertThat(page.getHeaders("Cache-Control")).containsExactly("max-age=43200, private, immutable");
        assertThat(page.getHeader("ETag")).isNotBlank();
        assertNothingInItIsRun(page);
    }

    @Test
    void anOriginalIsSavedAndNeverOpened() throws Exception {
        MockHttpServletResponse original = fetch("/files/documents/" + deck);
        assertThat(original.getStatus()).isEqualTo(200);
        assertThat(original.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E8%AF%BE%E4%BB%B6.pdf");
        assertThat(original.getHeaders("Cache-Control")).containsExactly("no-store");
        assertNothingInItIsRun(original);
    }

    private static void assertNothingInItIsRun(MockHttpServletResponse response) {
        assertThat(response.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(response.getHeaders("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
    }

    private MockHttpServletResponse fetch(String path) throws Exception {
        return http.perform(get(path).with(user(Acting.user(course.coach(), Role.COACH))))
                .andReturn()
                .getResponse();
    }
}
