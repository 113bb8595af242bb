package academy.guildhall.panels;

import academy.guildhall.people.Holders;
import academy.guildhall.people.People;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.EnrolmentState;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may sit on a panel, and who may lecture before it. */
@Component
class PanelChecks {
    private static final Set<EnrolmentState> READY =
            EnumSet.of(EnrolmentState.APPROVED_FOR_TRIAL, EnrolmentState.RETRIAL);

    private final EnrolmentProgress progress;
    private final Holders holders;

    PanelChecks(EnrolmentProgress progress, Holders holders) {
        this.progress = progress;
        this.holders = holders;
    }

    /** The candidates as they stand; refused are people who aren't ready, and members who aren't assessors or lecture. */
    List<EnrolmentRow> candidates(NewPanel given) {
        List<EnrolmentRow> chosen = ready(given);
        Set<PersonId> assessors = holders.of(Role.ASSESSOR, given.cohort()).stream()
                .map(People.Row::id)
                .collect(Collectors.toSet());
        if (!assessors.containsAll(given.members())) {
            throw new Refusal("panel.refused.noAssessor");
        }
        for (EnrolmentRow candidate : chosen) {
            if (given.members().contains(candidate.person())) {
                throw new Refusal("panel.refused.candidateSits", candidate.name());
            }
        }
        return chosen;
    }

    private List<EnrolmentRow> ready(NewPanel given) {
        Map<EnrolmentId, EnrolmentRow> cards =
                progress.of(given.cohort()).stream().collect(Collectors.toMap(EnrolmentRow::id, Function.identity()));
        return given.candidates().stream()
                .map(id -> {
                    EnrolmentRow row = cards.get(id);
                    if (row == null) {
                        throw new NotFound("enrolment", id);
                    }
                    if (!READY.contains(row.state())) {
                        throw new Refusal("panel.refused.notReady", row.name());
                    }
                    return row;
                })
                .toList();
    }
}
