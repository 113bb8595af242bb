package academy.guildhall.people.ui;

import academy.guildhall.people.AccountState;
import academy.guildhall.people.Accounts;
import academy.guildhall.people.Grants;
import academy.guildhall.people.LostSecondFactors;
import academy.guildhall.people.PeopleQueries;
import academy.guildhall.people.PeopleQueries.Detail;
import academy.guildhall.people.PersonLinks;
import academy.guildhall.people.Reveals;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.platform.ui.StateBadge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person: what is known, numbers masked, their whole road, and the account. */
@Route("people/:personId")
@RolesAllowed({Role.ADMINISTRATOR_, Role.SYSTEM_ADMINISTRATOR_})
class PersonView extends Page implements BeforeEnterObserver {
    private final transient PeopleQueries people;
    private final transient Accounts accounts;
    private final transient Grants grants;
    private final transient Reveals reveals;
    private final transient LostSecondFactors lost;
    private final transient HumanDates dates;
    private final transient AcademyTime time;
    private final transient CurrentUser current;
    private final transient List<PersonPart> parts;
    private final Div content = new Div();

    PersonView(
            PeopleQueries people,
            Accounts accounts,
            Grants grants,
            Reveals reveals,
            LostSecondFactors lost,
            HumanDates dates,
            AcademyTime time,
            CurrentUser current,
            List<PersonPart> parts) {
        this.current = current;
        this.parts = parts;
        this.grants = grants;
        this.dates = dates;
        this.time = time;
        this.people = people;
        this.accounts = accounts;
        this.reveals = reveals;
        this.lost = lost;
        trail(getTranslation("people.title"), PersonLinks.all());
        content.addClassName("page-body");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(RouteIds.of(event, "personId", PersonId::of));
    }

    private void show(PersonId id) {
        Detail person = people.detail(id);
        title(person.row().name());
        AccountState account = person.row().state();
        if (account != null) {
            state(new StateBadge(account));
        }
        actions();
        if (current.get().has(Role.ADMINISTRATOR)) {
            actions(Buttons.plain(
                    getTranslation("people.correct"),
                    () -> getUI().ifPresent(ui -> ui.navigate(PersonLinks.correct(id)))));
        }
        content.removeAll();
        content.add(facts(person), new PersonRoad(parts, current.get(), id));
        if (account != null) {
            content.add(section(
                    getTranslation("people.account"),
                    new AccountPart(accounts, lost, person, account, () -> show(id))));
            content.add(section(getTranslation("people.roles"), new GrantsPart(grants, dates, time, id, getLocale())));
        }
    }

    /** Numbers are shown in clear to business administrators alone, for a reason that is kept. */
    private Facts facts(Detail person) {
        boolean mayReveal = current.get().has(Role.ADMINISTRATOR);
        Facts facts = new Facts().fact("person.employer", person.row().employer());
        String identity = person.identity();
        if (identity != null) {
            Span number = new Span(identity);
            facts.fact(
                    "person.identity",
                    mayReveal ? hidden("person.identity", number, () -> reveal(person, number)) : number);
        }
        String phone = person.phone();
        if (phone != null) {
            Span number = new Span(phone);
            facts.fact(
                    "person.phone",
                    mayReveal ? hidden("person.phone", number, () -> revealPhone(person, number)) : number);
        }
        return facts.fact("login.email", person.email())
                .fact("person.district", person.district())
                .fact("person.industry", person.industry())
                .fact("person.trade", person.trade())
                .fact("person.honours", person.honours())
                .fact("person.apprentices", person.apprentices() == 0 ? null : Integer.toString(person.apprentices()))
                .fact("consent.publication", text(person.consented() ? "consent.given" : null));
    }

    private Div hidden(String labelKey, Span number, Runnable reveal) {
        Button show = Buttons.plain(getTranslation("people.reveal"), reveal);
        show.setAriaLabel(getTranslation("people.reveal") + ": " + getTranslation(labelKey));
        Div line = new Div(number, show);
        line.addClassName("with-button");
        return line;
    }

    private @Nullable String text(@Nullable String key) {
        return key == null ? null : getTranslation(key);
    }

    private void reveal(Detail person, Span number) {
        Confirm.withReason(
                getTranslation("people.reveal"),
                getTranslation("people.reveal.effect", person.row().name()),
                getTranslation("people.reveal"),
                reason -> number.setText(reveals.identity(person.row().id(), reason)));
    }

    private void revealPhone(Detail person, Span number) {
        Confirm.withReason(
                getTranslation("people.reveal"),
                getTranslation("people.reveal.phone.effect", person.row().name()),
                getTranslation("people.reveal"),
                reason -> number.setText(reveals.phone(person.row().id(), reason)));
    }
}
