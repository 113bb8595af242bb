package academy.guildhall.courseware;

import academy.guildhall.platform.State;

/** Whose turn it is with a course. */
public enum CourseState implements State {
    OPEN(Tone.WAITING),
    IN_REVIEW(Tone.CURRENT),
    REVISING(Tone.WAITING),
    SIGNED_OFF(Tone.DONE);

    private final Tone tone;

    CourseState(Tone tone) {
        this.tone = tone;
    }

    /** The moves that there are; every other one is refused. */
    public boolean leadsTo(CourseState next) {
        return switch (this) {
            case OPEN -> next == IN_REVIEW;
            case IN_REVIEW -> next == REVISING || next == SIGNED_OFF || next == OPEN;
            case REVISING -> next == IN_REVIEW || next == SIGNED_OFF;
            case SIGNED_OFF -> next == REVISING;
        };
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
