package academy.guildhall.admissions;

import academy.guildhall.platform.State;

/** An application from the nomination to a seat. */
public enum ApplicationState implements State {
    NOMINATED(Tone.CURRENT),
    RETURNED(Tone.WAITING),
    SCREENED_IN(Tone.CURRENT),
    WAITLISTED(Tone.WAITING),
    ADMITTED(Tone.DONE),
    REJECTED(Tone.BAD);

    private final Tone tone;

    ApplicationState(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }

    /** The moves that there are; every other one is refused. */
    public boolean leadsTo(ApplicationState next) {
        return switch (this) {
            case NOMINATED -> next == SCREENED_IN || next == RETURNED || next == REJECTED;
            case RETURNED -> next == NOMINATED || next == REJECTED;
            case SCREENED_IN -> next == ADMITTED || next == WAITLISTED || next == RETURNED || next == NOMINATED;
            case WAITLISTED -> next == ADMITTED || next == REJECTED;
            case ADMITTED, REJECTED -> false;
        };
    }

    public boolean needsReason() {
        return this == RETURNED || this == REJECTED;
    }
}
