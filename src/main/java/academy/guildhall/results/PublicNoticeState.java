package academy.guildhall.results;

import academy.guildhall.platform.State;

/** A public notice is open until it is closed, for good. */
enum PublicNoticeState implements State {
    OPEN(Tone.CURRENT),
    CLOSED(Tone.DONE);

    private final Tone tone;

    PublicNoticeState(Tone tone) {
        this.tone = tone;
    }

    /** The moves that there are; every other one is refused. */
    boolean leadsTo(PublicNoticeState next) {
        return switch (this) {
            case OPEN -> next == CLOSED;
            case CLOSED -> false;
        };
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
