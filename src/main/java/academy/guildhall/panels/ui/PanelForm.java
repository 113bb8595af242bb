package academy.guildhall.panels.ui;

import academy.guildhall.panels.NewPanel;
import academy.guildhall.panels.PanelPlan;
import academy.guildhall.people.People;
import academy.guildhall.platform.text.Pinyin;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.ChoiceBox;
import academy.guildhall.platform.ui.ChoicesBox;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.programmes.CohortId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who sits, who lectures, where and when. */
class PanelForm extends Div {
    private final TextField name = new TextField();
    private final SittingFields sitting;
    private final ChoicesBox<People.Row> members = new ChoicesBox<>();
    private final ChoiceBox<People.Row> chief = new ChoiceBox<>();
    private final ChoicesBox<PanelPlan.Ready> candidates = new ChoicesBox<>();
    private final CohortId cohort;
    private final transient Drafts.Form draft;

    PanelForm(CohortId cohort, PanelPlan plan, Drafts drafts, AcademyTime time) {
        this.cohort = cohort;
        this.draft = drafts.form("panel:" + cohort);
        addClassName("trial-form");
        name.setLabel(getTranslation("panel.name"));
        name.setRequiredIndicatorVisible(true);
        sitting = new SittingFields(time.today(), plan.fewestMinutes(cohort));
        plan.proposed(cohort, time.today(), plan.ready(cohort).size(), sitting.minutes())
                .ifPresent(sitting::propose);
        draft.keep(name, "name");
        sitting.keep(draft);
        members.setLabel(getTranslation("panel.members"));
        members.setHelperText(getTranslation("panel.members.help", plan.panelSize(cohort)));
        members.setItems(People.Row::isFoundBy, plan.assessors(cohort));
        members.setItemLabelGenerator(People.Row::label);
        members.addValueChangeListener(change -> offerChiefs(change.getValue()));
        chief.setLabel(getTranslation("panel.chief"));
        chief.setItemLabelGenerator(People.Row::label);
        candidates.setLabel(getTranslation("panel.candidates"));
        candidates.setHelperText(getTranslation("panel.candidates.help"));
        candidates.setItems(PanelPlan.Ready::isFoundBy, plan.ready(cohort));
        candidates.setItemLabelGenerator(PanelPlan.Ready::label);
        candidates.setAutoExpand(MultiSelectComboBox.AutoExpandMode.BOTH);
        candidates.select(candidates.getListDataView().getItems().toList());
        keepChoices(plan.assessors(cohort), plan.ready(cohort));
        draft.back(() -> UI.getCurrent().refreshCurrentRoute(false)).ifPresent(this::add);
        add(name, sitting, members, chief, candidates);
    }

    private void keepChoices(List<People.Row> assessors, List<PanelPlan.Ready> ready) {
        draft.choice(
                members,
                "members",
                chosen -> ids(chosen.stream().map(People.Row::id)),
                text -> assessors.stream()
                        .filter(row -> text.contains(row.id().toString()))
                        .collect(Collectors.toSet()));
        draft.choice(
                chief,
                "chief",
                row -> row.id().toString(),
                text -> assessors.stream()
                        .filter(row -> members.getValue().contains(row)
                                && text.equals(row.id().toString()))
                        .findFirst()
                        .orElse(null));
        draft.choice(
                candidates,
                "candidates",
                chosen -> ids(chosen.stream().map(PanelPlan.Ready::id)),
                text -> ready.stream()
                        .filter(one -> text.contains(one.id().toString()))
                        .collect(Collectors.toSet()));
    }

    private static String ids(Stream<?> chosen) {
        return chosen.map(Object::toString).collect(Collectors.joining(" "));
    }

    private void offerChiefs(Set<People.Row> chosen) {
        People.Row was = chief.getValue();
        chief.setItems(
                People.Row::isFoundBy,
                chosen.stream()
                        .sorted(Comparator.comparing(row -> Pinyin.key(row.name())))
                        .toList());
        chief.setValue(was != null && chosen.contains(was) ? was : null);
    }

    /** Fields are known to an error summary by the names that a panel's parts have. */
    void at(ErrorSummary errors) {
        errors.field("name", name);
        sitting.at(errors);
        errors.field("members", members).field("chief", chief).field("candidates", candidates);
    }

    NewPanel value() {
        People.Row presides = chief.chosen();
        return new NewPanel(
                cohort,
                name.getValue(),
                sitting.room().getValue(),
                sitting.day(),
                sitting.firstStart(),
                sitting.minutes(),
                members.chosen().stream().map(People.Row::id).collect(Collectors.toSet()),
                presides == null ? null : presides.id(),
                candidates.chosen().stream().map(PanelPlan.Ready::id).collect(Collectors.toSet()));
    }

    void sent() {
        draft.sent();
    }
}
