package academy.guildhall.credentials.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.certification.Certifying;
import academy.guildhall.credentials.AcademyKeys;
import academy.guildhall.credentials.AcademyKeys.Key;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.AcademyId;
import academy.guildhall.programmes.SettingsLinks;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys among an academy's settings. */
@ApplicationTest
@ViewPackages(packages = "academy.guildhall.programmes.ui")
class KeyListTest extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void showsTheKeyThatSignsAndChangesItWithAReason() {
        Certifying hall = Certifying.begin(context);
        hall.issue(hall.cleared("张三"));
        AcademyId academy = jdbc.sql("select academy_id from cohort_place where cohort_id = :cohort")
                .param("cohort", hall.cohort.value())
                .query((rs, row) -> AcademyId.of(rs.getString(1)))
                .single();
        Acting.signIn(hall.administrator, Role.ADMINISTRATOR);
        List<Key> before = context.getBean(AcademyKeys.class).of(academy);

        UI.getCurrent().navigate(SettingsLinks.academy(academy));
        assertThat(shown())
                .containsExactlyElementsOf(
                        before.stream().map(key -> key.id().text()).toList());
        test(find(Button.class).withText("Change the key").first()).click();
        test(find(TextArea.class).last()).setValue("年度更换");
        test(find(Button.class).withText("Change the key").last()).click();

        assertThat(shown())
                .hasSize(before.size() + 1)
                .element(1)
                .isEqualTo(before.getFirst().id().text());
    }

    private List<String> shown() {
        return find(Code.class).all().stream().map(Code::getText).toList();
    }
}
