package academy.guildhall.comments;

import academy.guildhall.platform.State;

/** Where a comment stands: said, answered by the trainee, or settled by the coach. */
public enum CommentState implements State {
    OPEN(Tone.WAITING),
    ANSWERED(Tone.CURRENT),
    RESOLVED(Tone.DONE);

    private final Tone tone;

    CommentState(Tone tone) {
        this.tone = tone;
    }

    /** The moves that there are; every other one is refused. */
    public boolean leadsTo(CommentState next) {
        return switch (this) {
            case OPEN -> next == ANSWERED || next == RESOLVED;
            case ANSWERED -> next == OPEN || next == RESOLVED;
            case RESOLVED -> next == OPEN;
        };
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
