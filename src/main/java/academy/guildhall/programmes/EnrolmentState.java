package academy.guildhall.programmes;

import academy.guildhall.platform.State;
import academy.guildhall.platform.Station;
import java.util.Set;

/** A person's way through one cohort, from the seat to the appointment. */
public enum EnrolmentState implements State {
    ADMITTED(Station.ADMITTED, Tone.WAITING),
    DECLINED(Station.ADMITTED, Tone.BAD),
    DEFERRED(Station.ADMITTED, Tone.QUIET),
    ENROLLED(Station.ENROLLED, Tone.CURRENT),
    WITHDRAWN(Station.ENROLLED, Tone.BAD),
    POLISHING(Station.POLISHING, Tone.CURRENT),
    APPROVED_FOR_TRIAL(Station.TRIAL, Tone.CURRENT),
    PASSED(Station.TRIAL, Tone.DONE),
    RETRIAL(Station.TRIAL, Tone.WAITING),
    NOT_CERTIFIED(Station.TRIAL, Tone.BAD),
    PROPOSED(Station.NOTICE, Tone.CURRENT),
    ON_NOTICE(Station.NOTICE, Tone.CURRENT),
    SUSPENDED(Station.NOTICE, Tone.WAITING),
    REMOVED(Station.NOTICE, Tone.BAD),
    CLEARED(Station.NOTICE, Tone.DONE),
    CERTIFIED(Station.CERTIFIED, Tone.DONE),
    REVOKED(Station.CERTIFIED, Tone.BAD),
    APPOINTED(Station.APPOINTED, Tone.DONE);

    private static final Set<EnrolmentState> ENDED =
            Set.of(DECLINED, DEFERRED, WITHDRAWN, NOT_CERTIFIED, REMOVED, REVOKED);

    private final Station station;
    private final Tone tone;

    EnrolmentState(Station station, Tone tone) {
        this.station = station;
        this.tone = tone;
    }

    /** The moves that there are; every other one is refused. A score review turns what a trial lecture came to (ADR 0150); who can't be named yet goes back to be proposed again (ADR 0162). */
    public boolean leadsTo(EnrolmentState next) {
        return switch (this) {
            case ADMITTED -> next == ENROLLED || next == DECLINED || next == DEFERRED;
            case ENROLLED -> next == POLISHING || next == WITHDRAWN || next == ADMITTED;
            case POLISHING -> next == APPROVED_FOR_TRIAL || next == WITHDRAWN;
            case APPROVED_FOR_TRIAL ->
                next == POLISHING || next == PASSED || next == RETRIAL || next == NOT_CERTIFIED || next == WITHDRAWN;
            case RETRIAL -> next == PASSED || next == NOT_CERTIFIED || next == WITHDRAWN;
            case PASSED -> next == PROPOSED || next == RETRIAL || next == NOT_CERTIFIED;
            case PROPOSED -> next == ON_NOTICE || next == NOT_CERTIFIED || next == PASSED;
            case ON_NOTICE -> next == SUSPENDED || next == CLEARED;
            case SUSPENDED -> next == ON_NOTICE || next == CLEARED || next == REMOVED;
            case CLEARED -> next == CERTIFIED;
            case CERTIFIED -> next == APPOINTED || next == REVOKED;
            case APPOINTED -> next == REVOKED;
            case NOT_CERTIFIED -> next == PASSED;
            case DECLINED, DEFERRED, WITHDRAWN, REMOVED, REVOKED -> false;
        };
    }

    /** Whether the one who moves here must say why. */
    public boolean needsReason() {
        return this == WITHDRAWN || this == DEFERRED || this == REMOVED || this == REVOKED;
    }

    /** Whether a seat of the cohort is given back. */
    public boolean freesSeat() {
        return this == DECLINED || this == DEFERRED;
    }

    public boolean isEnded() {
        return ENDED.contains(this);
    }

    public Station.Standing standing() {
        return new Station.Standing(station, tone == Tone.BAD || this == SUSPENDED || this == DEFERRED);
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
