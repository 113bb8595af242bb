package academy.guildhall.people;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.data.Turns;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which organisation stands under which: an officer sees their own and all under it. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.ADMINISTRATOR_)
public class OrganisationTree {
    /** Any number: whoever changes the tree takes this lock. */
    private static final long BUILDING = 7_110_522;

    private final TreeStore store;
    private final Turns turns;
    private final Authority authority;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    OrganisationTree(
            TreeStore store, Turns turns, Authority authority, CurrentUser current, ApplicationEventPublisher events) {
        this.store = store;
        this.turns = turns;
        this.authority = authority;
        this.current = current;
        this.events = events;
    }

    public record Named(OrganisationId id, String name) {}

    /** The one right above, if there is one. */
    public Optional<Named> above(OrganisationId organisation) {
        return store.above(organisation);
    }

    /** Those right below, by name. */
    public List<Named> below(OrganisationId organisation) {
        return store.below(organisation);
    }

    /** Puts one, as it was seen, under another, or under none. Refused where it would come to stand under itself. */
    @Transactional
    public void put(OrganisationId organisation, Seen seen, @Nullable OrganisationId above) {
        if (!authority.isEverywhere(Role.ADMINISTRATOR)) {
            throw new Refusal("organisation.merge.everywhere");
        }
        // One who builds the tree at a time: two halves of a circle must not be closed at once.
        turns.take(BUILDING);
        if (above != null && store.isAbove(organisation, above)) {
            throw new Refusal("organisation.above.circle");
        }
        int changed = store.put(organisation, seen, above);
        if (changed > 0) {
            events.publishEvent(Moved.said(
                    "organisation", organisation.value(), null, "PUT_UNDER", current.act(store.name(above))));
        } else if (store.name(organisation) == null) {
            throw new NotFound("organisation", organisation);
        } else {
            requireUnder(organisation, above);
        }
    }

    /** What stands there already is done; what stands elsewhere by now wasn't seen. */
    private void requireUnder(OrganisationId organisation, @Nullable OrganisationId above) {
        Named now = above(organisation).orElse(null);
        if (!Objects.equals(now == null ? null : now.id(), above)) {
            throw new Stale(Seen.FIRST, List.of(new Fact("organisation.above", now == null ? null : now.name())));
        }
    }
}
