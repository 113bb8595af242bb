package academy.guildhall.appointment;

import academy.guildhall.platform.State;

/** An appointment stands until it is ended; whether its term has run out is a matter of dates. */
public enum AppointmentState implements State {
    IN_FORCE(Tone.DONE),
    ENDED(Tone.BAD);

    private final Tone tone;

    AppointmentState(Tone tone) {
        this.tone = tone;
    }

    /** The moves that there are; every other one is refused. */
    boolean leadsTo(AppointmentState next) {
        return switch (this) {
            case IN_FORCE -> next == ENDED;
            case ENDED -> false;
        };
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
