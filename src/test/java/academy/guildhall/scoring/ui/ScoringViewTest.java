package academy.guildhall.scoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.marks.TrialFixture;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@ViewPackages(classes = ScoringView.class)
class ScoringViewTest extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext context;

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void listsNumbersAndNamesNobody() {
        TrialFixture trials = TrialFixture.drawn(context, 2);
        Acting.signIn(trials.assessor(), Role.ASSESSOR);
        navigate("scoring", ScoringView.class);

        assertThat(((Component) getCurrentView()).getElement().getOuterHTML())
                .contains("Number 1", "Number 2")
                .doesNotContain("机密");
    }

    @Test
    void theChiefAsksForNoSheetThatWasGivenBackInAnotherTabAndKeepsTheReason() {
        TrialFixture trials = TrialFixture.sent(context);
        Acting.signIn(trials.chief(), Role.ASSESSOR);
        navigate("scoring", ScoringView.class);
        test(find(Button.class).withText("Ask for a correction").first()).click();
        test(find(TextArea.class).first()).setValue("两项填反");
        trials.returned();
        Acting.signIn(trials.chief(), Role.ASSESSOR);
        test(find(Button.class).withText("Ask for a correction").last()).click();

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Status: Draft");
        assertThat(find(TextArea.class).first().getValue()).isEqualTo("两项填反");
        test(find(Button.class).withText("Show the current version").first()).click();
        assertThat(find(Button.class).withText("Ask for a correction").all()).isEmpty();
    }

    @Test
    void theAssessorCountersignsWhatTheChiefAsks() {
        TrialFixture trials = TrialFixture.sent(context);
        trials.asked();
        Acting.signIn(trials.assessor(), Role.ASSESSOR);
        navigate("scoring", ScoringView.class);
        assertThat(((Component) getCurrentView()).getElement().getOuterHTML()).contains("漏填");

        test(find(Button.class).withText("Countersign").first()).click();
        test(find(Button.class).withText("Countersign").last()).click();

        assertThat(find(Button.class).withText("Countersign").all()).isEmpty();
        assertThat(((Component) getCurrentView()).getElement().getOuterHTML()).contains("Draft");
    }

    @Test
    void whoeverAskedSeesThatAnotherDecidesAndTakesItBack() {
        TrialFixture trials = TrialFixture.sent(context);
        trials.asked();
        Acting.signIn(trials.chief(), Role.ASSESSOR);
        navigate("scoring", ScoringView.class);
        assertThat(find(Button.class).withText("Countersign").all()).isEmpty();

        test(find(Button.class).withText("Don’t ask any more").first()).click();

        assertThat(find(Button.class).withText("Ask for a correction").all()).hasSize(1);
    }
}
