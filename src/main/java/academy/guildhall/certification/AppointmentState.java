package academy.guildhall.certification;

import academy.guildhall.platform.State;

/** An appointment stands until it is ended; whether its term has run out is a matter of dates. */
public enum AppointmentState implements State {
    IN_FORCE(Tone.DONE),
    ENDED(Tone.BAD);

    private final Tone tone;

    AppointmentState(Tone tone) {
        this.tone = tone;
    }

    boolean leadsTo(AppointmentState next) {
        return this == IN_FORCE && next == ENDED;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
