package academy.guildhall.assessment.ui;

import academy.guildhall.assessment.NewPanel;
import academy.guildhall.assessment.PanelPlan;
import academy.guildhall.people.People;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.programmes.CohortId;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who sits, who lectures, where and when. */
class PanelForm extends Div {
    private final TextField name = new TextField();
    private final SittingFields sitting;
    private final MultiSelectComboBox<People.Card> members = new MultiSelectComboBox<>();
    private final ComboBox<People.Card> chief = new ComboBox<>();
    private final CheckboxGroup<PanelPlan.Ready> candidates = new CheckboxGroup<>();
    private final CohortId cohort;
    private final transient Drafts drafts;

    PanelForm(CohortId cohort, PanelPlan plan, Drafts drafts, AcademyTime time) {
        this.cohort = cohort;
        this.drafts = drafts;
        addClassName("assessment-form");
        name.setLabel(getTranslation("panel.name"));
        name.setRequiredIndicatorVisible(true);
        sitting = new SittingFields(time.today(), plan.fewestMinutes(cohort));
        drafts.keep(name, place("name"));
        drafts.keep(sitting.room(), place("room"));
        members.setLabel(getTranslation("panel.members"));
        members.setHelperText(getTranslation("panel.members.help", plan.panelSize(cohort)));
        members.setItems(plan.assessors());
        members.setItemLabelGenerator(PanelForm::label);
        members.addValueChangeListener(change -> offerChiefs(change.getValue()));
        chief.setLabel(getTranslation("panel.chief"));
        chief.setItemLabelGenerator(PanelForm::label);
        candidates.setLabel(getTranslation("panel.candidates"));
        candidates.setHelperText(getTranslation("panel.candidates.help"));
        candidates.setItems(plan.ready(cohort));
        candidates.setItemLabelGenerator(ready -> text(ready.name(), ready.employer()));
        candidates.select(candidates.getListDataView().getItems().toList());
        add(name, sitting, members, chief, candidates);
    }

    private void offerChiefs(Set<People.Card> chosen) {
        People.Card was = chief.getValue();
        chief.setItems(
                chosen.stream().sorted(Comparator.comparing(People.Card::name)).toList());
        chief.setValue(was != null && chosen.contains(was) ? was : null);
    }

    private static String label(People.Card card) {
        return text(card.name(), card.employer());
    }

    private static String text(String name, @Nullable String employer) {
        return employer == null ? name : name + " · " + employer;
    }

    private String place(String field) {
        return "panel:" + cohort + ":" + field;
    }

    NewPanel value() {
        People.Card presides = chief.getValue();
        return new NewPanel(
                cohort,
                name.getValue(),
                sitting.room().getValue(),
                sitting.day(),
                sitting.firstStart(),
                sitting.minutes(),
                members.getValue().stream().map(People.Card::id).collect(Collectors.toSet()),
                presides == null ? null : presides.id(),
                candidates.getValue().stream().map(PanelPlan.Ready::id).collect(Collectors.toSet()));
    }

    void sent() {
        drafts.drop(place("name"));
        drafts.drop(place("room"));
    }
}
