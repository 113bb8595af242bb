package academy.guildhall.results.ui;

import academy.guildhall.marks.TrialResult;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.StateFilter;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.programmes.CohortRow;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.ui.RuleHelp;
import academy.guildhall.results.Proposals;
import academy.guildhall.results.Proposals.Verdict;
import academy.guildhall.results.ResultListState;
import academy.guildhall.results.ResultsQueries.ListRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom the rules propose for the next list of a cohort, and why not the others. Beside a list that is decided on or on notice it names
 * those alone who are on none: who passes meanwhile is seen to be next.
 */
class NextList {
    /**
     * What of them is shown.
     *
     * @param again draws the page anew
     */
    record Choice(@Nullable EnrolmentState wanted, Consumer<@Nullable EnrolmentState> choose, Runnable again) {}

    private final CohortRow cohort;
    private final Proposals proposals;
    private final RuleHelp help;
    private final Choice choice;
    private final boolean beside;
    private final boolean waits;

    NextList(CohortRow cohort, List<ListRow> lists, Proposals proposals, RuleHelp help, Choice choice) {
        this.cohort = cohort;
        this.proposals = proposals;
        this.help = help;
        this.choice = choice;
        this.beside = lists.stream().anyMatch(list -> list.state() != ResultListState.CLOSED);
        this.waits = lists.stream()
                .anyMatch(list -> list.state() == ResultListState.PROPOSED || list.state() == ResultListState.DECIDED);
    }

    void addTo(Div body, List<Component> buttons) {
        List<Verdict> verdicts = proposals.look(cohort.id()).stream()
                .filter(verdict -> !beside || !verdict.isListed())
                .toList();
        if (verdicts.isEmpty()) {
            if (!beside) {
                Div none = new Div(new Paragraph(Words.of("results.none")));
                none.addClassName("empty");
                body.add(none);
            }
            return;
        }
        Set<EnrolmentId> whom = verdicts.stream()
                .filter(Verdict::isProposed)
                .map(verdict -> verdict.trainee().id())
                .collect(Collectors.toSet());
        if (!whom.isEmpty() && !waits) {
            buttons.add(propose(whom));
        }
        StateFilter<EnrolmentState> filter = StateFilter.of(
                EnrolmentState.class,
                verdicts,
                verdict -> verdict.trainee().state(),
                choice.wanted(),
                choice.choose()::accept);
        Table<Verdict> table = table();
        table.setItems(filter.left(verdicts, verdict -> verdict.trainee().state()));
        body.add(
                help.of(cohort.id(), "pass").beside(new H2(Words.of(beside ? "results.next" : "results.proposal"))),
                new Paragraph(summary(verdicts, whom.size())),
                filter,
                table);
    }

    private Component propose(Set<EnrolmentId> whom) {
        Runnable make = () -> {
            try {
                proposals.propose(cohort.id(), whom);
            } finally {
                choice.again().run();
            }
        };
        String text = Words.of(beside ? "results.propose.next" : "results.propose", whom.size());
        return beside ? Buttons.plain(text, make) : Buttons.main(text, make);
    }

    private static Table<Verdict> table() {
        return new Table<Verdict>(Words.of("results.proposal"))
                .opens(verdict -> CohortLinks.enrolment(verdict.trainee().id()))
                .text("person.name", verdict -> verdict.trainee().name())
                .byName("name", verdict -> verdict.trainee().name())
                .badge("enrolment.state", verdict -> verdict.trainee().state())
                .by("state", verdict -> verdict.trainee().state())
                .figures("results.mark", verdict -> mark(verdict.result()))
                .by(
                        "mark",
                        verdict -> verdict.result() == null
                                ? null
                                : verdict.result().finalMark())
                .text("results.verdict", NextList::say)
                .whole();
    }

    private String summary(List<Verdict> verdicts, int proposed) {
        if (beside) {
            return Words.of(waits ? "results.next.waits" : "results.next.help", proposed);
        }
        if (verdicts.stream().allMatch(Verdict::isOver)) {
            long certified = verdicts.stream().filter(Verdict::isCertified).count();
            return Words.of("results.proposal.over", certified, verdicts.size() - certified);
        }
        return Words.of("results.proposal.help", proposed);
    }

    private static String mark(@Nullable TrialResult result) {
        BigDecimal mark = result == null ? null : result.finalMark();
        return mark == null ? "" : mark.toPlainString();
    }

    /** On what somebody is proposed, or why not. */
    private static String say(Verdict verdict) {
        String reason = verdict.reasonKey();
        return reason == null
                ? GroundsWords.say(
                        verdict.grounds().rounds(),
                        verdict.grounds().passMark(),
                        verdict.grounds().rulesNumber())
                : Words.of(reason, verdict.args().toArray());
    }
}
