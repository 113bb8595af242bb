package academy.guildhall.results.ui;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Calendars;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.Meanwhile;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.results.Proposals;
import academy.guildhall.results.Proposals.Ballot;
import academy.guildhall.results.Proposals.Decision;
import academy.guildhall.results.ResultLinks;
import academy.guildhall.results.ResultListState;
import academy.guildhall.results.ResultsQueries;
import academy.guildhall.results.ResultsQueries.EntryRow;
import academy.guildhall.results.ResultsQueries.ListRow;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Records what a meeting decided on a list. */
@Route("results/:listId/decision")
@RolesAllowed(Role.ADMINISTRATOR_)
class DecisionView extends Page implements BeforeEnterObserver {
    private final transient Proposals proposals;
    private final transient ResultsQueries results;
    private final transient Drafts drafts;
    private final transient AcademyTime time;

    DecisionView(Proposals proposals, ResultsQueries results, Drafts drafts, AcademyTime time) {
        this.proposals = proposals;
        this.results = results;
        this.drafts = drafts;
        this.time = time;
        title(getTranslation("results.decide"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListRow list = results.list(Paths.list(event));
        if (list.state() != ResultListState.PROPOSED) {
            throw new NotFound("open proposal", list.id());
        }
        trail(list.cohortName(), ResultLinks.ofCohort(list.cohort()));
        add(form(list));
    }

    private Div form(ListRow list) {
        Drafts.Form draft = drafts.form("minute:" + list.id());
        Meanwhile meanwhile = Meanwhile.of(list, draft);
        DatePicker on = new DatePicker(getTranslation("results.decidedOn"), time.today());
        Calendars.speak(on, getLocale());
        on.setMax(time.today());
        TextArea minute = new TextArea(getTranslation("results.minute"));
        minute.setHelperText(getTranslation("results.minute.help"));
        minute.setRequiredIndicatorVisible(true);
        minute.setMaxLength(4000);
        draft.keep(minute, "");
        CheckboxGroup<EntryRow> approved = approved(results.entries(list.id()));
        ErrorSummary errors =
                new ErrorSummary().field("on", on).field("minute", minute).field("approved", approved);
        Ruling ruling = new Ruling(list, meanwhile, draft, errors, on, minute, approved);
        Div buttons = new Div(Buttons.main(getTranslation("results.decide.save"), errors.over(() -> decide(ruling))));
        buttons.addClassName("form-actions");
        Div form = new Div(errors, meanwhile, on, minute, approved, buttons);
        form.addClassName("form");
        return form;
    }

    private CheckboxGroup<EntryRow> approved(List<EntryRow> entries) {
        CheckboxGroup<EntryRow> approved = new CheckboxGroup<>(getTranslation("results.approved"));
        approved.setItems(entries);
        approved.setItemLabelGenerator(entry -> Stream.of(
                        entry.name(), entry.employer(), entry.finalMark().toPlainString())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
        approved.select(entries);
        approved.setHelperText(getTranslation("results.approved.help"));
        approved.addClassName("columns");
        return approved;
    }

    /** The form as it stands. */
    private record Ruling(
            ListRow list,
            Meanwhile meanwhile,
            Drafts.Form draft,
            ErrorSummary errors,
            DatePicker on,
            TextArea minute,
            CheckboxGroup<EntryRow> approved) {
        Decision decision() {
            errors.filled("on", "minute").refuse();
            List<Ballot> ballots = approved.getListDataView()
                    .getItems()
                    .map(entry -> new Ballot(entry.id(), entry.seen(), approved.isSelected(entry)))
                    .toList();
            return new Decision(on.getValue(), minute.getValue(), ballots);
        }
    }

    private void decide(Ruling ruling) {
        ListRow list = ruling.list();
        Decision decision = ruling.decision();
        Runnable results = () -> UI.getCurrent().navigate(ResultLinks.ofCohort(list.cohort()));
        boolean decided = ruling.meanwhile()
                .save(
                        seen -> proposals.decide(list.id(), seen, decision),
                        ruling.errors().over(() -> decide(ruling)),
                        results);
        if (decided) {
            ruling.draft().sent();
            Finished.say(getTranslation("results.decided.done"));
            results.run();
        }
    }
}
