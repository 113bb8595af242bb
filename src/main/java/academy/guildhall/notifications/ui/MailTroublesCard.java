package academy.guildhall.notifications.ui;

import academy.guildhall.notifications.InboxLinks;
import academy.guildhall.notifications.MailLedger;
import academy.guildhall.notifications.MailLedger.Trouble;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.ui.Card;
import academy.guildhall.platform.ui.HomeCard;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Words;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** To administrators: what mail was given up or is late, and the button that sends all of one cause again. */
@org.springframework.stereotype.Component
class MailTroublesCard implements HomeCard {
    private final MailLedger ledger;

    MailTroublesCard(MailLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR);
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Optional<Component> create(SignedIn user) {
        List<Trouble> there = ledger.troubles();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        Card card = new Card(Words.of("mail.troubles.title"));
        card.addClassName("wide");
        MailTroubles troubles = new MailTroubles(ledger, card::setVisible);
        troubles.show(there);
        boolean givenUp = there.getFirst().problem() != null;
        return Optional.of(card.with(
                        troubles,
                        Page.link(
                                Words.of("mail.troubles.all"), givenUp ? InboxLinks.mailGivenUp() : InboxLinks.mail()))
                .now());
    }
}
