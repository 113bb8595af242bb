package academy.guildhall.admissions;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.programmes.ProgrammeId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A list that was handed in: first looked at, then taken over once or put aside. */
@Entity
class NominationImport {
    enum State {
        PREVIEW,
        TAKEN_OVER,
        PUT_ASIDE
    }

    @EmbeddedId
    private NominationImportId id;

    @Version
    private @Nullable Integer version;

    private ProgrammeId programme;
    private int year;
    private String fileName;
    private byte @Nullable [] content;
    private byte @Nullable [] returned;
    private PersonId madeBy;
    private Instant madeAt;
    private @Nullable Instant overAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] withoutSheets = {};

    private int added;
    private int known;
    private int refused;

    @SuppressWarnings("NullAway.Init")
    protected NominationImport() {}

    NominationImport(ProgrammeId programme, int year, String fileName, byte[] sealed, Act act) {
        this.id = NominationImportId.next();
        this.programme = programme;
        this.year = year;
        this.fileName = fileName;
        this.content = sealed;
        this.madeBy = Objects.requireNonNull(act.by());
        this.madeAt = act.at();
        this.state = State.PREVIEW;
    }

    /**
     * Once, and the file goes: what it said is in the applications now.
     *
     * @param sealedRefused what was refused of it, sealed; nothing where there is none
     */
    void takenOver(ListPreview.Outcome outcome, byte @Nullable [] sealedRefused, Instant at) {
        requirePreview();
        state = State.TAKEN_OVER;
        content = null;
        overAt = at;
        added = outcome.added();
        known = outcome.known();
        refused = outcome.refused();
        returned = sealedRefused;
    }

    void putAside(Instant at) {
        requirePreview();
        state = State.PUT_ASIDE;
        content = null;
        overAt = at;
    }

    /** Whether something of its rows is kept, and nobody has decided on it since before that moment. */
    boolean isKeptSince(Instant moment) {
        return overAt == null ? madeAt.isBefore(moment) : returned != null && overAt.isBefore(moment);
    }

    /** How it went is kept, and nothing of its rows. */
    void forgetRows(Instant at) {
        if (isPreview()) {
            putAside(at);
        }
        returned = null;
    }

    void leaveOut(Collection<String> sheets) {
        requirePreview();
        withoutSheets = sheets.toArray(String[]::new);
    }

    /** The sheets that were left out, by name. */
    Set<String> without() {
        return Set.of(withoutSheets);
    }

    private void requirePreview() {
        if (state != State.PREVIEW) {
            throw new Refusal("import.refused.done");
        }
    }

    NominationImportId id() {
        return id;
    }

    ProgrammeId programme() {
        return programme;
    }

    int year() {
        return year;
    }

    String fileName() {
        return fileName;
    }

    byte[] sealed() {
        requirePreview();
        return Objects.requireNonNull(content);
    }

    /** When it was taken over or put aside. */
    Instant overAt() {
        return Objects.requireNonNull(overAt);
    }

    /** What was refused of it, sealed. */
    byte @Nullable [] returned() {
        return returned;
    }

    /** How it went, once it is taken over. */
    ListPreview.@Nullable Outcome outcome() {
        return state == State.TAKEN_OVER ? new ListPreview.Outcome(added, known, refused) : null;
    }

    boolean isPreview() {
        return state == State.PREVIEW;
    }
}
