package academy.guildhall.courseware.ui;

import academy.guildhall.courseware.CohortPolishing;
import academy.guildhall.courseware.CohortPolishing.Chosen;
import academy.guildhall.courseware.CohortPolishing.Counts;
import academy.guildhall.courseware.CohortPolishing.Row;
import academy.guildhall.courseware.CourseLinks;
import academy.guildhall.courseware.CourseState;
import academy.guildhall.people.PeopleQueries.Choice;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.ChoiceBox;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.Live;
import academy.guildhall.platform.ui.StateFilter;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.UrlState;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.programmes.CohortNews;
import academy.guildhall.programmes.CohortRow;
import academy.guildhall.programmes.ui.CohortFrame;
import academy.guildhall.programmes.ui.CohortPage;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The courses of a cohort: who coaches whom, how far they are, and what is due. */
@Route("cohorts/:cohortId/polishing")
@RolesAllowed({Role.COORDINATOR_, Role.ADMINISTRATOR_})
class CohortPolishingView extends CohortPage {
    private final transient CohortPolishing polishing;
    private final transient HumanDates dates;
    private @Nullable CourseState wanted;

    CohortPolishingView(CohortFrame frame, CohortPolishing polishing, HumanDates dates) {
        super(frame);
        this.polishing = polishing;
        this.dates = dates;
    }

    @Override
    protected void entered(UrlState url) {
        wanted = url.choice("state", CourseState.class).orElse(null);
    }

    @Override
    protected void show(CohortRow cohort, Div body) {
        Counts counts = polishing.counts(cohort.id());
        if (counts.trainees() == 0) {
            body.add(empty(
                    getTranslation("cohort.polishing.empty"),
                    link(getTranslation("cohort.trainees"), CohortLinks.trainees(cohort.id()))));
            return;
        }
        Map<CourseState, Integer> states = polishing.states(cohort.id());
        StateFilter<CourseState> filter = new StateFilter<>(states, wanted, chosen -> {
            wanted = chosen;
            refresh();
        });
        CourseState state = filter.chosen();
        Table<Row> table = table(cohort, state, state == null ? counts.trainees() : states.getOrDefault(state, 0));
        List<Choice> coaches = polishing.coaches(cohort.id());
        body.add(new Paragraph(getTranslation(
                "cohort.polishing.count", counts.trainees(), counts.polishing(), counts.withoutCoach())));
        if (counts.polishing() > 0) {
            table.setSelectionMode(SelectionMode.MULTI);
            body.add(
                    coaches.isEmpty()
                            ? empty(getTranslation("cohort.polishing.noCoaches"))
                            : bar(counts, coaches, table));
        }
        body.add(filter, table);
        Live.listen(table, CohortNews.topic(cohort.id()), () -> renew(table));
    }

    /** What is chosen stays chosen; what the rows say is read anew. */
    private void renew(Table<Row> table) {
        if (table.getSelectedItems().isEmpty()) {
            refresh();
        } else {
            table.getDataProvider().refreshAll();
        }
    }

    private Table<Row> table(CohortRow cohort, @Nullable CourseState state, int count) {
        Table<Row> table = new Table<Row>(getTranslation("cohort.polishing"))
                .opens(row -> row.project() == null
                        ? CohortLinks.enrolment(row.enrolment())
                        : CourseLinks.deck(row.project()))
                .text("polishing.trainee", Row::trainee)
                .by("name")
                .badge("polishing.state", Row::state)
                .by("state")
                .text(
                        "polishing.coach",
                        row -> row.coach() == null && row.polishing()
                                ? getTranslation("cohort.polishing.none")
                                : row.coach())
                .by("coach")
                .text("polishing.due", row -> row.dueAt() == null ? "" : dates.due(row.dueAt(), getLocale()))
                .by("due")
                .figures("polishing.versions", row -> Integer.toString(row.versions()))
                .figures("polishing.open", row -> Integer.toString(row.openComments()))
                .text("course.topic", Row::topic)
                .roomy()
                .text("polishing.employer", Row::employer)
                .roomy()
                .wraps();
        table.setItems(
                query ->
                        polishing.page(cohort.id(), state, table.order(), query.getOffset(), query.getLimit()).stream(),
                query -> count);
        table.setAllRowsVisible(count <= 20);
        return table;
    }

    private Div bar(Counts counts, List<Choice> coaches, Table<Row> table) {
        ChoiceBox<Choice> coach = new ChoiceBox<>(getTranslation("polishing.coach"));
        coach.setItems(Choice::isFoundBy, coaches);
        Button assign = Buttons.main(getTranslation("cohort.polishing.assign", 0), () -> {
            Choice chosen = coach.chosen();
            if (chosen == null) {
                coach.setInvalid(true);
                coach.setErrorMessage(getTranslation("cohort.polishing.choose"));
                coach.focus();
                return;
            }
            assign(table.getSelectedItems(), chosen);
        });
        assign.setVisible(false);
        coach.setVisible(false);
        table.addSelectionListener(selection -> {
            int selected = selection.getAllSelectedItems().size();
            assign.setText(getTranslation("cohort.polishing.assign", selected));
            assign.setVisible(selected > 0);
            coach.setVisible(selected > 0);
        });
        Div bar = new Div(coach, assign);
        bar.addClassName("polishing-bar");
        if (counts.withoutCoach() > 0) {
            bar.add(Buttons.plain(
                    getTranslation("cohort.polishing.rest", counts.withoutCoach()),
                    () -> askForCoaches(counts, coaches)));
        }
        return bar;
    }

    private void assign(Set<Row> selected, Choice coach) {
        List<Chosen> trainees = selected.stream().map(Row::chosen).toList();
        Confirm.decide(getTranslation("cohort.polishing.assign", trainees.size()), () -> {
            polishing.assign(trainees, coach.id());
            Finished.say(getTranslation("cohort.polishing.assigned", trainees.size(), coach.name()));
            refresh();
        });
    }

    private void askForCoaches(Counts counts, List<Choice> coaches) {
        Dialog dialog = Confirm.frame(getTranslation("cohort.polishing.rest", counts.withoutCoach()));
        CheckboxGroup<Choice> among = new CheckboxGroup<>(getTranslation("cohort.polishing.among"), coaches);
        among.select(coaches);
        dialog.add(new Paragraph(getTranslation("cohort.polishing.rest.effect")), among);
        dialog.getFooter()
                .add(
                        Buttons.plain(getTranslation("confirm.no"), dialog::close),
                        Buttons.main(getTranslation("cohort.polishing.rest.yes"), () -> {
                            int given = polishing.assignTheRest(
                                    cohort(),
                                    among.getSelectedItems().stream()
                                            .map(Choice::id)
                                            .toList());
                            dialog.close();
                            Finished.say(getTranslation("cohort.polishing.rest.done", given));
                            refresh();
                        }));
        dialog.open();
    }
}
