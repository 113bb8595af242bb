package academy.guildhall.certification.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import academy.guildhall.certification.Certificates.Issued;
import academy.guildhall.certification.Certifying;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ApplicationTest
class PaperControllerTest {
    @Autowired
    WebApplicationContext context;

    private MockMvc web;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void sendsTheStoredBytesAsAnAttachmentToTheirOwner() throws Exception {
        Certifying hall = Certifying.begin(context);
        PersonId owner = hall.person("张三");
        Issued issued = hall.issue(hall.cleared(owner));

        web.perform(get("/files/certificates/" + issued.id()).with(user(owner, Role.TRAINEE)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(content().bytes(hall.paper(issued.id()).bytes()))
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void hidesPapersFromOthersAndFromWhoeverIsNotSignedIn() throws Exception {
        Certifying hall = Certifying.begin(context);
        Issued issued = hall.issue(hall.cleared("张三"));
        String path = "/files/certificates/" + issued.id();

        web.perform(get(path).with(user(hall.person("李四"), Role.TRAINEE))).andExpect(status().isNotFound());
        web.perform(get("/files/letters/nonsense").with(user(hall.person("李四"), Role.TRAINEE)))
                .andExpect(status().isNotFound());
        assertThat(web.perform(get(path)).andReturn().getResponse().getStatus()).isNotEqualTo(200);
    }

    private static RequestPostProcessor user(PersonId person, Role role) {
        SignedIn user = Acting.user(person, role);
        return authentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }
}
