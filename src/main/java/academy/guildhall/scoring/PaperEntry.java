package academy.guildhall.scoring;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.programmes.Criterion;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What one person entered from an assessor's paper sheet; it counts when another enters the same. See ADR 0152. */
@Entity
class PaperEntry extends AbstractAggregateRoot<PaperEntry> {
    @EmbeddedId
    private PaperEntryId id;

    @Version
    private @Nullable Integer version;

    private CandidateId candidate;
    private PersonId assessor;

    @Enumerated(EnumType.STRING)
    private PaperEntryState state;

    private PersonId enteredBy;
    private Instant enteredAt;
    private @Nullable PersonId decidedBy;
    private @Nullable Instant decidedAt;

    @ElementCollection
    @CollectionTable(name = "paper_entry_score", joinColumns = @JoinColumn(name = "entry_id"))
    @MapKeyColumn(name = "criterion")
    private Map<String, SheetEntry> scores = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected PaperEntry() {}

    PaperEntry(CandidateId candidate, PersonId assessor, Map<String, SheetEntry> entered, Act act) {
        this.id = PaperEntryId.next();
        this.candidate = candidate;
        this.assessor = assessor;
        this.state = PaperEntryState.ENTERED;
        this.enteredBy = Objects.requireNonNull(act.by());
        this.enteredAt = act.at();
        entered.forEach((criterion, entry) -> scores.put(criterion, entry.at(act.at())));
        registerEvent(Moved.of("paper", candidate.value(), assessor, null, state, act));
    }

    boolean isBy(PersonId person) {
        return enteredBy.equals(person);
    }

    /** Whoever entered it enters it anew: a slip of their own. */
    void anew(Map<String, SheetEntry> entered, Act act) {
        if (state != PaperEntryState.ENTERED || !isBy(Objects.requireNonNull(act.by()))) {
            throw new Refusal("paper.entry.over");
        }
        entered.forEach((criterion, entry) -> scores.put(criterion, entry.at(act.at())));
        enteredAt = act.at();
        registerEvent(Moved.of("paper", candidate.value(), assessor, state, state, act));
    }

    /** Another enters the same; refused with the criteria where they entered something else. */
    void confirm(List<Criterion> rubric, Map<String, SheetEntry> entered, Act act) {
        if (isBy(Objects.requireNonNull(act.by()))) {
            throw new Refusal("paper.entry.own");
        }
        List<Criterion> others = rubric.stream()
                .filter(criterion -> !scores.getOrDefault(criterion.code(), SheetEntry.BLANK)
                        .says(entered.getOrDefault(criterion.code(), SheetEntry.BLANK)))
                .toList();
        if (!others.isEmpty()) {
            throw new Refusal("paper.entry.differs", others.size(), others.getFirst());
        }
        moveTo(PaperEntryState.CONFIRMED, act);
    }

    /** It is wrong, for the act's reason; nothing counts of it. */
    void drop(Act act) {
        act.reasonOr("panel.refused.reason");
        moveTo(PaperEntryState.DROPPED, act);
    }

    private void moveTo(PaperEntryState next, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("paper.entry.over");
        }
        registerEvent(Moved.of("paper", candidate.value(), assessor, state, next, act));
        state = next;
        decidedBy = act.by();
        decidedAt = act.at();
    }
}
