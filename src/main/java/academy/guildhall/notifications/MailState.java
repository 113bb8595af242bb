package academy.guildhall.notifications;

import academy.guildhall.platform.State;

/** Where a mail stands in the ledger. */
public enum MailState implements State {
    PLANNED(Tone.WAITING),
    SENDING(Tone.CURRENT),
    SENT(Tone.DONE),
    SKIPPED(Tone.QUIET),
    /** A later mail says what is true by now. */
    SUPERSEDED(Tone.QUIET),
    GIVEN_UP(Tone.BAD);

    private final Tone tone;

    MailState(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
