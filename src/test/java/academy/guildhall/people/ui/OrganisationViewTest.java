package academy.guildhall.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.people.OrganisationTree;
import academy.guildhall.people.Organisations;
import academy.guildhall.people.Organisations.Row;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.ChoiceBox;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An organisation is put where it stands in the tree as it was seen. */
@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.people.ui", "academy.guildhall.platform.ui"})
class OrganisationViewTest extends SpringBrowserlessTest {
    @Autowired
    Organisations organisations;

    @Autowired
    OrganisationTree tree;

    @Autowired
    Acting acting;

    @BeforeEach
    void anAdministrator() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        Acting.signIn(acting.person("管理员"), Role.ADMINISTRATOR);
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    @SuppressWarnings("unchecked")
    void putsNothingUnderAnotherWhereItStandsUnderAThirdByNow() {
        Row hall = organisation("树上示例车间");
        Row union = organisation("树上示例市工会");
        Row group = organisation("树上示例集团");
        UI.getCurrent().navigate("organisations/" + hall.id());
        find(ChoiceBox.class).all().getFirst().setValue(union);
        tree.put(hall.id(), hall.seen(), group.id());
        press("Save");

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Belongs to: 树上示例集团");
        assertThat(tree.above(hall.id()))
                .hasValueSatisfying(above -> assertThat(above.name()).isEqualTo("树上示例集团"));
        press("Show the current version");
        find(ChoiceBox.class).all().getFirst().setValue(union);
        press("Save");
        assertThat(tree.above(hall.id()))
                .hasValueSatisfying(above -> assertThat(above.name()).isEqualTo("树上示例市工会"));
    }

    private Row organisation(String name) {
        acting.person("成员", name);
        return organisations.page(name, Order.OWN, 0, 1).getFirst();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }
}
