package academy.guildhall.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A thing came one step on, or back: what an aggregate registers when nothing more is to be said than who, when and why. */
public record Moved(
        String subject,
        UUID subjectId,
        @Nullable PersonId concerns,
        @Nullable String from,
        String to,
        @Nullable String stateType,
        Act act)
        implements Transition {
    /** From one state to another; from nothing when the thing has just come to be. */
    public static <S extends Enum<S> & State> Moved of(
            String subject, UUID id, @Nullable PersonId concerns, @Nullable S from, S to, Act act) {
        return new Moved(
                subject,
                id,
                concerns,
                from == null ? null : from.name(),
                to.name(),
                to.getDeclaringClass().getSimpleName(),
                act);
    }

    /** Something without states: what happened, as a word of the log. */
    public static Moved said(String subject, UUID id, @Nullable PersonId concerns, String what, Act act) {
        return new Moved(subject, id, concerns, null, what, null, act);
    }
}
