package academy.guildhall.people.ui;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.SignedIn;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import java.util.List;

/** All that the rooms know of a person, one section after another in the order of the road. */
public final class PersonRoad extends Div {
    public PersonRoad(List<PersonPart> parts, SignedIn reader, PersonId person) {
        addClassName("page-body");
        parts.stream()
                .filter(part -> part.roles().stream().anyMatch(reader::has))
                .sorted(Comparator.comparingInt(PersonPart::order))
                .forEach(part -> part.make()
                        .apply(person)
                        .ifPresent(made -> add(new Section(new H2(getTranslation(part.heading())), made))));
    }
}
