package academy.guildhall.platform.security;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.time.AcademyTime;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What whoever is signed in may do, and where: the one question that services, queries and pages ask. A role alone says
 * nothing. The application itself may everything. See ADR 0110.
 */
@Component
public class Authority {
    private final CurrentUser current;
    private final Places places;
    private final AcademyTime time;

    Authority(CurrentUser current, Places places, AcademyTime time) {
        this.current = current;
        this.places = places;
        this.time = time;
    }

    /** Whether one of these roles is held today, anywhere: for what is shown, never for what is done. */
    public boolean isAnywhere(Role... roles) {
        return current.isSystem() || !grants(roles).isEmpty();
    }

    /** Whether one of these roles is held over the whole installation. */
    public boolean isEverywhere(Role... roles) {
        return reach(roles).everywhere();
    }

    /** How far these roles go today. */
    public Reach reach(Role... roles) {
        return current.isSystem() ? Reach.EVERYWHERE : Reach.of(grants(roles));
    }

    /**
     * Whether one of these roles is held where a thing stands; not where there is no such thing.
     *
     * @param id a typed id of which a room says where it stands
     */
    public boolean over(Object id, Role... roles) {
        Reach reach = reach(roles);
        return reach.everywhere()
                || !reach.scopes().isEmpty()
                        && places.of(id).filter(reach::covers).isPresent();
    }

    /** The same for what the log calls so. */
    public boolean over(String subject, UUID id, Role... roles) {
        Reach reach = reach(roles);
        return reach.everywhere()
                || !reach.scopes().isEmpty()
                        && places.of(subject, id).filter(reach::covers).isPresent();
    }

    /** The same for a scope: whether all that it holds is covered. */
    public boolean over(Scope scope, Role... roles) {
        Reach reach = reach(roles);
        return reach.everywhere() || places.of(scope).filter(reach::covers).isPresent();
    }

    /** @throws NotFound where none of the roles is held: what concerns somebody else isn't there */
    void require(Collection<?> ids, Role... roles) {
        for (Object id : ids) {
            if (!over(id, roles)) {
                throw new NotFound(places.subject(id), id);
            }
        }
    }

    private List<Grant> grants(Role... roles) {
        LocalDate today = time.today();
        return current.find()
                .map(user -> user.grants().stream()
                        .filter(grant -> Arrays.asList(roles).contains(grant.role()))
                        .filter(grant -> grant.holdsOn(today))
                        .toList())
                .orElse(List.of());
    }
}
