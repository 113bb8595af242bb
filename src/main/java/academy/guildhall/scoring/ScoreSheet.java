package academy.guildhall.scoring;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Sha256;
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
import java.util.TreeMap;
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
        writable(now);
        if (points != null && !fits(points, criterion)) {
            throw new Refusal("sheet.refused.points", criterion.points());
        }
        Entry was = scores.getOrDefault(criterion.code(), Entry.BLANK);
        scores.put(criterion.code(), new Entry(points, was.failsOutright(), was.reason()));
    }

    private static boolean fits(BigDecimal points, Criterion criterion) {
        return points.signum() >= 0
                && points.compareTo(criterion.points()) <= 0
                && points.remainder(Criterion.STEP).signum() == 0;
    }

    /** Marks the lecture as failed here whatever else it scores, or takes that back. */
    void failOutright(Criterion criterion, boolean fails, String reason, Instant now) {
        writable(now);
        if (!criterion.failsOutright()) {
            throw new Refusal("sheet.refused.noOutrightFail");
        }
        Entry was = scores.getOrDefault(criterion.code(), Entry.BLANK);
        scores.put(criterion.code(), new Entry(was.points(), fails, fails ? limited(reason) : null));
    }

    void note(String text, Instant now) {
        writable(now);
        note = limited(text);
    }

    private void writable(Instant now) {
        if (state != SheetState.DRAFT) {
            throw new Refusal("sheet.refused.sent");
        }
        savedAt = now;
    }

    private static String limited(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    /** The criteria without points, or without the reason for which the lecture fails there. */
    List<Criterion> missing(List<Criterion> rubric) {
        return rubric.stream()
                .filter(criterion ->
                        !scores.getOrDefault(criterion.code(), Entry.BLANK).isComplete())
                .toList();
    }

    /** Sends a complete sheet. Sent again it stays as it was, with the same receipt. */
    void send(List<Criterion> rubric, Act act) {
        if (state == SheetState.SENT) {
            return;
        }
        int missing = missing(rubric).size();
        if (missing > 0) {
            throw new Refusal("sheet.refused.incomplete", missing);
        }
        moveTo(SheetState.SENT, act);
        sentAt = act.at();
        receipt = receiptFor(act.at());
    }

    /** Gives the sheet back to its assessor; the reason is kept. */
    void returnToDraft(Act act) {
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
