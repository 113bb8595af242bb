package academy.guildhall.platform.security;

import academy.guildhall.platform.PersonId;
import java.util.Optional;

/** Finds somebody's open account with the authority it has now: for work that is done in their name later. */
public interface AccountsInForce {
    Optional<SignedIn> of(PersonId person);
}
