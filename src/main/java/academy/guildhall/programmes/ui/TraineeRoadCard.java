package academy.guildhall.programmes.ui;

import academy.guildhall.people.Consents;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Card;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.HomeCard;
import academy.guildhall.platform.ui.Road;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.Enrolments;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.Set;

/** The trainee's road in full, the seat to take, and the consent that a public notice will need. */
@org.springframework.stereotype.Component
class TraineeRoadCard implements HomeCard {
    private final Enrolments enrolments;
    private final Consents consents;

    TraineeRoadCard(Enrolments enrolments, Consents consents) {
        this.enrolments = enrolments;
        this.consents = consents;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.TRAINEE);
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public boolean leads() {
        return true;
    }

    @Override
    public Optional<Component> create(SignedIn user) {
        Optional<EnrolmentRow> mine = enrolments.mine();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        EnrolmentRow place = mine.get();
        Card card = new Card(place.cohortName(), new Road(place.state().standing()), new StateBadge(place.state()));
        card.addClassName("wide");
        if (place.state() == EnrolmentState.ADMITTED) {
            seat(card.now(), place);
        } else if (!place.state().isEnded() && !place.consented()) {
            consent(card);
        }
        return Optional.of(card);
    }

    private void seat(Card card, EnrolmentRow place) {
        Div buttons = new Div(
                Buttons.main(
                        card.getTranslation("seat.take"),
                        () -> Confirm.decide(card.getTranslation("seat.take"), () -> {
                            enrolments.accept(place.chosen());
                            reload();
                        })),
                Buttons.plain(
                        card.getTranslation("seat.decline"),
                        () -> Confirm.ask(
                                card.getTranslation("seat.decline"),
                                card.getTranslation("seat.decline.effect", place.cohortName()),
                                card.getTranslation("seat.decline"),
                                () -> {
                                    enrolments.decline(place.chosen());
                                    reload();
                                })));
        buttons.addClassName("form-actions");
        card.with(new Paragraph(card.getTranslation("seat.offer", place.cohortName())), buttons);
    }

    private void consent(Card card) {
        card.with(
                new Paragraph(card.getTranslation("consent.ask")),
                Buttons.plain(card.getTranslation("consent.give"), () -> {
                    consents.give();
                    reload();
                }));
    }

    private static void reload() {
        UI.getCurrent().getPage().reload();
    }
}
