package academy.guildhall.documents;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.Decks;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ApplicationTest
class DocumentDownloadTest {
    @Autowired
    Documents documents;

    @Autowired
    Acting acting;

    private MockMvc http;

    @BeforeEach
    void http(@Autowired WebApplicationContext context) {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    void whoIsNotSignedInOrNotConcernedGetsNothing() throws Exception {
        PersonId owner = acting.person("张三");
        DocumentId deck = documents.store(new ByteArrayInputStream(Decks.pdf(1)), "a.pdf", owner);
        http.perform(get("/files/documents/" + deck)).andExpect(status().is3xxRedirection());
        http.perform(get("/files/documents/" + deck).with(user(Acting.user(acting.person("李四"), Role.TRAINEE))))
                .andExpect(status().isNotFound());
        http.perform(get("/files/pages/" + deck + "/1/large").with(user(Acting.user(acting.person("李四"), Role.COACH))))
                .andExpect(status().isNotFound());
        http.perform(get("/files/pages/nonsense/1/large").with(user(Acting.user(acting.person("李四"), Role.COACH))))
                .andExpect(status().isNotFound())
                .andExpect(header().doesNotExist("Content-Disposition"));
    }
}
