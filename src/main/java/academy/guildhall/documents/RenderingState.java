package academy.guildhall.documents;

import academy.guildhall.platform.State;

/** How far the images of a document's pages are. */
public enum RenderingState implements State {
    QUEUED(Tone.WAITING),
    RUNNING(Tone.CURRENT),
    DONE(Tone.DONE),
    FAILED(Tone.BAD);

    private final Tone tone;

    RenderingState(Tone tone) {
        this.tone = tone;
    }

    /** Whether it will be something else soon, so that looking again is worth it. */
    public boolean isUnderWay() {
        return this == QUEUED || this == RUNNING;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
