package academy.guildhall.marks;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Transition.Act;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** An assessor from elsewhere reads the sheets of one lecture, and says whether they stand. It changes no mark. See ADR 0151. */
@Entity
class SecondReading extends AbstractAggregateRoot<SecondReading> {
    @EmbeddedId
    private ReadingId id;

    @Version
    private @Nullable Integer version;

    private CandidateId candidate;
    private PersonId reader;
    private String figures;

    @Enumerated(EnumType.STRING)
    private ReadingState state;

    private PersonId askedBy;
    private Instant askedAt;
    private @Nullable Instant answeredAt;
    private @Nullable String words;

    @SuppressWarnings("NullAway.Init")
    protected SecondReading() {}

    /**
     * @param figures over which it is read, as {@link OwedReading#figures()} names them
     * @param act of whoever asks, who isn't the reader
     */
    SecondReading(CandidateId candidate, PersonId reader, String figures, Act act) {
        this.id = ReadingId.next();
        this.candidate = candidate;
        this.reader = reader;
        this.figures = figures;
        this.state = ReadingState.ASKED;
        this.askedBy = Objects.requireNonNull(act.by());
        this.askedAt = act.at();
        if (reader.equals(askedBy)) {
            throw new Refusal("reading.refused.self");
        }
        registerEvent(Moved.of("reading", candidate.value(), reader, null, state, act));
    }

    /** The figures stand, for the act's reason. */
    void stands(Seen seen, Act act) {
        answer(ReadingState.STANDS, seen, act);
    }

    /** The panel should look again, for the act's reason. */
    void again(Seen seen, Act act) {
        answer(ReadingState.AGAIN, seen, act);
    }

    private void answer(ReadingState next, Seen seen, Act act) {
        if (!reader.equals(act.by())) {
            throw new Refusal("reading.refused.reader");
        }
        seen.mustBe(Seen.of(version), () -> List.of(new Fact("stale.state", state)));
        words = act.reasonOr("reading.refused.words");
        moveTo(next, act);
        answeredAt = act.at();
    }

    /** It isn't asked for any more, or the figures are no longer those. */
    void withdraw(Act act) {
        moveTo(ReadingState.WITHDRAWN, act);
        answeredAt = act.at();
    }

    private void moveTo(ReadingState next, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("reading.refused.over");
        }
        registerEvent(Moved.of("reading", candidate.value(), reader, state, next, act));
        state = next;
    }

    ReadingId id() {
        return id;
    }

    PersonId reader() {
        return reader;
    }
}
