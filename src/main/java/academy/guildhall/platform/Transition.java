package academy.guildhall.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move of one thing from one state to the next. Every aggregate registers one for each move, so that who, when and why
 * is kept for all of them in the same way.
 */
public interface Transition {
    /** What moved, as a word of the domain: {@code application}, {@code enrolment}, {@code certificate}. */
    String subject();

    UUID subjectId();

    /** The person whom it concerns, if it is about one. */
    @Nullable
    PersonId concerns();

    /** The state before, or nothing when the thing has just come to be. */
    @Nullable
    String from();

    String to();

    Act act();

    /**
     * What from and to are, so that they can be shown in words: the simple name of a {@link State} enum, {@code Role} for
     * names of roles with commas between, {@code Person} for ids of people; nothing for words of the log itself or plain text.
     */
    default @Nullable String stateType() {
        return null;
    }

    /** Who acted, when, and why. The reason is required for moves backward. */
    record Act(@Nullable PersonId by, Instant at, @Nullable String reason) {
        /** Signs of a reason, whoever sent it. Pages stop earlier. */
        public static final int LONGEST_REASON = 2000;

        public Act {
            if (reason != null && reason.length() > LONGEST_REASON) {
                throw new Refusal("text.refused.long", LONGEST_REASON);
            }
        }

        public static Act of(@Nullable PersonId by, Instant at) {
            return new Act(by, at, null);
        }

        /** Why, which must be said: the refusal of this key when it isn't. */
        public String reasonOr(String refusal) {
            String why = reason;
            if (why == null || why.isBlank()) {
                throw new Refusal(refusal);
            }
            return why.strip();
        }

        public Act because(@Nullable String why) {
            return new Act(by, at, why);
        }
    }
}
