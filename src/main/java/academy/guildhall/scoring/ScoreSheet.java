package academy.guildhall.scoring;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What one assessor thinks of one lecture. A blank score is not zero: a sheet is complete, or it is a draft. */
@Entity
class ScoreSheet extends AbstractAggregateRoot<ScoreSheet> {
    @EmbeddedId
    private SheetId id;

    @Version
    private @Nullable Integer version;

    private CandidateId candidate;
    private PersonId assessor;

    @Enumerated(EnumType.STRING)
    private SheetState state;

    private String note;
    private Instant savedAt;
    private @Nullable Instant sentAt;
    private @Nullable String digest;
    private int round;

    @ElementCollection
    @CollectionTable(name = "sheet_score", joinColumns = @JoinColumn(name = "sheet_id"))
    @MapKeyColumn(name = "criterion")
    private Map<String, SheetEntry> scores = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected ScoreSheet() {}

    ScoreSheet(CandidateId candidate, PersonId assessor, Instant now) {
        this.id = SheetId.next();
        this.candidate = candidate;
        this.assessor = assessor;
        this.state = SheetState.DRAFT;
        this.note = "";
        this.savedAt = now;
    }

    /**
     * Enters points for one criterion, or takes them back; the others stay as they are.
     *
     * @param step in which points go up
     * @param seen what stood here when it was entered
     * @return false if something else stands here by now: it isn't written over
     */
    boolean enter(Criterion criterion, BigDecimal step, SheetEntry seen, SheetEntry next, Instant now) {
        writable();
        next.mustFit(criterion, step);
        SheetEntry stands = entry(criterion);
        if (!stands.says(next)) {
            if (!stands.says(seen)) {
                return false;
            }
            scores.put(criterion.code(), next.at(now));
            savedAt = now;
        }
        return true;
    }

    /**
     * @param seen what it said when this was written
     * @return false if another text stands here by now: it isn't written over
     */
    boolean note(String seen, String text, Instant now) {
        writable();
        String next = SheetText.limited(text);
        if (!note.equals(next)) {
            if (!note.equals(seen)) {
                return false;
            }
            note = next;
            savedAt = now;
        }
        return true;
    }

    private void writable() {
        if (state != SheetState.DRAFT) {
            throw new Refusal("sheet.refused.sent");
        }
    }

    /** The criteria without points, or without the reason for which the lecture fails there. */
    List<Criterion> missing(List<Criterion> rubric) {
        return rubric.stream()
                .filter(criterion -> !entry(criterion).isComplete())
                .toList();
    }

    /**
     * Sends a complete sheet. Sent again it stays as it was, with the same receipt.
     *
     * @param shown what was on the page, with its total: refused when anything else stands here
     * @param shownRound how often it had been given back by then: what was confirmed before a correction isn't sent after it
     */
    void send(
            List<Criterion> rubric,
            SheetQueries.Filled shown,
            BigDecimal total,
            int shownRound,
            SheetText.Place place,
            Act act) {
        if (state == SheetState.SENT) {
            return;
        }
        if (shownRound != round) {
            throw new Refusal("sheet.refused.returned");
        }
        requireShown(rubric, shown, total);
        int missing = missing(rubric).size();
        if (missing > 0) {
            throw new Refusal("sheet.refused.incomplete", missing);
        }
        sent(place, act);
    }

    /** What two people entered from paper is sent as it is; refused where the assessor has something else on the desk. */
    void fromPaper(List<Criterion> rubric, Map<String, SheetEntry> entered, SheetText.Place place, Act act) {
        writable();
        for (Criterion criterion : rubric) {
            SheetEntry stands = entry(criterion);
            SheetEntry next = entered.getOrDefault(criterion.code(), SheetEntry.BLANK);
            if (!stands.says(SheetEntry.BLANK) && !stands.says(next)) {
                throw new Refusal("paper.entry.desk", criterion);
            }
            scores.put(criterion.code(), next.at(act.at()));
        }
        savedAt = act.at();
        sent(place, act);
    }

    /** The log keeps the whole receipt: it tells later whether these are still the points that were sent. */
    private void sent(SheetText.Place place, Act act) {
        sentAt = act.at().truncatedTo(ChronoUnit.SECONDS);
        String receipt = SheetText.digest(text(place));
        digest = receipt;
        moveTo(SheetState.SENT, act.because("SHA-256 " + receipt));
    }

    private void requireShown(List<Criterion> rubric, SheetQueries.Filled shown, BigDecimal total) {
        List<Fact> others = rubric.stream()
                .filter(criterion -> !entry(criterion).says(shown.entry(criterion)))
                .map(criterion -> {
                    BigDecimal points = entry(criterion).points();
                    return new Fact("sheet.entered", List.of(criterion, points == null ? "—" : points));
                })
                .toList();
        if (!others.isEmpty() || !note.equals(shown.note())) {
            throw new Stale(
                    Seen.of(version),
                    note.equals(shown.note())
                            ? others
                            : Stream.concat(others.stream(), Stream.of(new Fact("sheet.note", note)))
                                    .toList());
        }
        if (shown.total().compareTo(total) != 0) {
            throw new Refusal("sheet.refused.total", total, shown.total());
        }
    }

    private SheetEntry entry(Criterion criterion) {
        return scores.getOrDefault(criterion.code(), SheetEntry.BLANK);
    }

    /** Refused unless it is sent, and as it was seen. */
    void requireSent(Seen seen) {
        seen.mustBe(Seen.of(version), () -> List.of(new Fact("stale.state", state), new Fact("sheet.sentAt", sentAt)));
        if (state != SheetState.SENT) {
            throw new Refusal("sheet.refused.move");
        }
    }

    /** The same as of a device, which knows how often it was given back. */
    void requireSentIn(int shownRound) {
        if (state != SheetState.SENT || round != shownRound) {
            throw new Refusal("sheet.refused.move");
        }
    }

    /** Gives the sheet back to its assessor, by two people's hands. What was confirmed before isn't sent after it. */
    void returnToDraft(Act act) {
        moveTo(SheetState.DRAFT, act);
        sentAt = null;
        digest = null;
        round++;
    }

    private void moveTo(SheetState next, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("sheet.refused.move");
        }
        registerEvent(Moved.of("sheet", id.value(), assessor, state, next, act));
        state = next;
    }

    /** As it was sent, word for word. */
    String text(SheetText.Place place) {
        return SheetText.of(place, Objects.requireNonNull(sentAt), scores, note);
    }

    /** The sum of its points; a blank counts as nothing. */
    BigDecimal total() {
        return scores.values().stream()
                .map(SheetEntry::points)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How often it was given back. */
    int round() {
        return round;
    }

    SheetId id() {
        return id;
    }

    PersonId assessor() {
        return assessor;
    }

    CandidateId candidate() {
        return candidate;
    }

    SheetState state() {
        return state;
    }

    Instant savedAt() {
        return savedAt;
    }

    /** Once it is sent; nothing for one that was sent before receipts were made this way. */
    @Nullable
    Receipt receipt() {
        return digest == null || sentAt == null ? null : new Receipt(digest, sentAt);
    }
}
