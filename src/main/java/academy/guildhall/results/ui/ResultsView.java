package academy.guildhall.results.ui;

import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.platform.ui.StateFilter;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.UrlState;
import academy.guildhall.programmes.CohortRow;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.PublicAcademies;
import academy.guildhall.programmes.ui.CohortFrame;
import academy.guildhall.programmes.ui.CohortPage;
import academy.guildhall.programmes.ui.RuleHelp;
import academy.guildhall.results.Proposals;
import academy.guildhall.results.ResultEntryState;
import academy.guildhall.results.ResultLinks;
import academy.guildhall.results.ResultListState;
import academy.guildhall.results.ResultsQueries;
import academy.guildhall.results.ResultsQueries.EntryRow;
import academy.guildhall.results.ResultsQueries.ListRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cohort's results: the proposal with its reasons, the decision, the notice. */
@Route("cohorts/:cohortId/results")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class ResultsView extends CohortPage {
    private final transient Proposals proposals;
    private final transient ResultsQueries results;
    private final transient Authority authority;
    private final transient PublicAcademies academies;
    private final transient HumanDates dates;
    private final transient RuleHelp help;
    private @Nullable EnrolmentState wanted;
    /** Of all lists of the cohort: only the last one is still at work. */
    private @Nullable ResultEntryState wantedEntries;

    ResultsView(
            CohortFrame frame,
            Proposals proposals,
            ResultsQueries results,
            Authority authority,
            PublicAcademies academies,
            HumanDates dates,
            RuleHelp help) {
        super(frame);
        this.proposals = proposals;
        this.results = results;
        this.authority = authority;
        this.academies = academies;
        this.help = help;
        this.dates = dates;
    }

    @Override
    protected void entered(UrlState url) {
        wanted = url.choice("state", EnrolmentState.class).orElse(null);
        wantedEntries = url.choice("entry", ResultEntryState.class).orElse(null);
    }

    @Override
    protected void show(CohortRow cohort, Div body) {
        List<Component> buttons = new ArrayList<>();
        List<ListRow> lists = results.of(cohort.id());
        lists.forEach(list -> body.add(list(list, buttons)));
        new NextList(cohort, lists, proposals, help, choose()).addTo(body, buttons);
        actions(buttons.toArray(Component[]::new));
    }

    private NextList.Choice choose() {
        return new NextList.Choice(
                wanted,
                chosen -> {
                    wanted = chosen;
                    refresh();
                },
                this::refresh);
    }

    private Component list(ListRow list, List<Component> buttons) {
        boolean administrator = authority.over(cohort(), Role.ADMINISTRATOR);
        List<EntryRow> entries = results.entries(list.id());
        Div block = new Div(new StateBadge(list.state()), new ListFacts(list, entries, academies, dates));
        block.addClassName("page-body");
        String stuck = list.stuck();
        if (stuck != null) {
            block.add(Notes.bad(getTranslation(stuck, list.stuckOn())));
        }
        if (administrator && list.state() == ResultListState.PROPOSED) {
            buttons.add(Buttons.main(getTranslation("results.decide"), () -> go(ResultLinks.decision(list.id()))));
        }
        if (administrator && list.state() == ResultListState.DECIDED) {
            buttons.add(Buttons.main(getTranslation("notice.publish"), () -> go(ResultLinks.notice(list.id()))));
        }
        Table<EntryRow> table = new ListedTable();
        StateFilter<ResultEntryState> filter = StateFilter.of(
                        ResultEntryState.class, entries, EntryRow::state, wantedEntries, chosen -> {
                            wantedEntries = chosen;
                            refresh();
                        })
                .addressedAs("entry");
        table.setItems(filter.left(entries, EntryRow::state));
        block.add(filter, table);
        return block;
    }

    private void go(String path) {
        getUI().ifPresent(ui -> ui.navigate(path));
    }
}
