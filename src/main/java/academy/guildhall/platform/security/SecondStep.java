package academy.guildhall.platform.security;

import java.util.List;
import java.util.Optional;

/** What is asked of somebody after the password; offered by the room that has the accounts. See ADR 0067. */
public interface SecondStep {
    /** What is still missing once the password was right. */
    enum Asked {
        NOTHING,
        /** A code of the second factor. */
        CODE,
        /** A second factor, which there must be and isn't. */
        SET_UP
    }

    Asked of(SignedIn user);

    /**
     * Takes the step with what was typed, which is good once.
     *
     * @return nothing when it is wrong, or when the account isn't as it was at the password any more
     */
    Optional<Taken> take(HalfWay half, String typed);

    /**
     * Who is signed in by it.
     *
     * @param recoveryCodes in clear, when the second factor was set up by this step
     */
    record Taken(SignedIn user, List<String> recoveryCodes) {
        public Taken {
            recoveryCodes = List.copyOf(recoveryCodes);
        }
    }
}
