package academy.guildhall.programmes.ui;

import academy.guildhall.programmes.ProgrammeId;
import academy.guildhall.programmes.ProgrammeRules;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What a room above says of rules, offered as a bean. */
public interface RulesPart {
    /** Of rules that aren't in force yet, to be looked at before they are; nothing where there is nothing to look at. */
    Optional<Component> before(ProgrammeId programme, ProgrammeRules draft);

    /** Of a version that was put into force. */
    Optional<Component> of(ProgrammeId programme, int number);
}
