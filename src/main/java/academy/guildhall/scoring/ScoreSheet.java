package academy.guildhall.scoring;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Sha256;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.programmes.Criterion;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What one assessor thinks of one lecture. A blank score is not zero: a sheet is complete, or it is a draft. */
@Entity
class ScoreSheet extends AbstractAggregateRoot<ScoreSheet> {
    private static final int LONGEST_TEXT = 2_000;

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
    private @Nullable String receipt;

    @ElementCollection
    @CollectionTable(name = "sheet_score", joinColumns = @JoinColumn(name = "sheet_id"))
    @MapKeyColumn(name = "criterion")
    private Map<String, Entry> scores = new HashMap<>();

    /** One criterion on a sheet: points, or none yet; and whether the lecture fails here, with the reason. */
    @Embeddable
    record Entry(
            @Column(precision = 5, scale = 1) @Nullable BigDecimal points,
            boolean failsOutright,
            @Nullable String reason) {
        static final Entry BLANK = new Entry(null, false, null);

        boolean says(Entry other) {
            return failsOutright == other.failsOutright
                    && Objects.equals(reason, other.reason)
                    && (points == null || other.points == null
                            ? Objects.equals(points, other.points)
                            : points.compareTo(other.points) == 0);
        }

        boolean isComplete() {
            return points != null && (!failsOutright || reason != null && !reason.isBlank());
        }
    }

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

    /** Enters points for one criterion, or takes them back; the others stay as they are. */
    void score(Criterion criterion, @Nullable BigDecimal points, Instant now) {
        writable();
        if (points != null && !fits(points, criterion)) {
            throw new Refusal("sheet.refused.points", criterion.points());
        }
        Entry was = entry(criterion);
        put(criterion, new Entry(points, was.failsOutright(), was.reason()), now);
    }

    private static boolean fits(BigDecimal points, Criterion criterion) {
        return points.signum() >= 0
                && points.compareTo(criterion.points()) <= 0
                && points.remainder(Criterion.STEP).signum() == 0;
    }

    /** Marks the lecture as failed here whatever else it scores, or takes that back. */
    void failOutright(Criterion criterion, boolean fails, String reason, Instant now) {
        writable();
        if (!criterion.failsOutright()) {
            throw new Refusal("sheet.refused.noOutrightFail");
        }
        Entry was = entry(criterion);
        put(criterion, new Entry(was.points(), fails, fails ? limited(reason) : null), now);
    }

    private void put(Criterion criterion, Entry entry, Instant now) {
        if (!entry.says(entry(criterion))) {
            scores.put(criterion.code(), entry);
            savedAt = now;
        }
    }

    /** @param before what was on the page; refused when another tab has written something else since */
    void note(String before, String text, Instant now) {
        writable();
        String next = limited(text);
        if (note.equals(next)) {
            return;
        }
        if (!note.equals(before)) {
            throw new Stale(Seen.of(version), List.of(new Fact("sheet.note", note)));
        }
        note = next;
        savedAt = now;
    }

    private void writable() {
        if (state != SheetState.DRAFT) {
            throw new Refusal("sheet.refused.sent");
        }
    }

    private static String limited(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
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
     * @param shown what was on the page: refused when anything else stands here
     */
    void send(List<Criterion> rubric, ScoringQueries.Filled shown, Act act) {
        if (state == SheetState.SENT) {
            return;
        }
        requireShown(rubric, shown);
        int missing = missing(rubric).size();
        if (missing > 0) {
            throw new Refusal("sheet.refused.incomplete", missing);
        }
        moveTo(SheetState.SENT, act);
        sentAt = act.at();
        receipt = receiptFor(act.at());
    }

    private void requireShown(List<Criterion> rubric, ScoringQueries.Filled shown) {
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
    }

    private Entry entry(Criterion criterion) {
        return scores.getOrDefault(criterion.code(), Entry.BLANK);
    }

    /** Gives the sheet back to its assessor; the reason is kept. */
    void returnToDraft(Seen seen, Act act) {
        seen.mustBe(Seen.of(version), () -> List.of(new Fact("stale.state", state), new Fact("sheet.sentAt", sentAt)));
        if (act.reason() == null || act.reason().isBlank()) {
            throw new Refusal("panel.refused.reason");
        }
        moveTo(SheetState.DRAFT, act);
        sentAt = null;
        receipt = null;
    }

    private void moveTo(SheetState next, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("sheet.refused.move");
        }
        registerEvent(Moved.of("sheet", id.value(), assessor, state, next, act));
        state = next;
    }

    /** Four signs of the hash over what was received, so that a receipt speaks of these very scores. */
    private String receiptFor(Instant at) {
        String content = id + "|" + at + "|" + new TreeMap<>(scores) + "|" + note;
        return Sha256.hex(content.getBytes(StandardCharsets.UTF_8))
                .substring(0, 4)
                .toUpperCase(Locale.ROOT);
    }

    SheetId id() {
        return id;
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

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    String receipt() {
        return receipt;
    }
}
