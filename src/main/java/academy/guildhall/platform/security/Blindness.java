package academy.guildhall.platform.security;

import academy.guildhall.platform.PersonId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the reader must not learn as long as they score: which course is whose. Whoever also runs a cohort or keeps the log reads
 * pages with names; on those the courses of the candidates whom they score have no title and no deck. See ADR 0111.
 */
@Component
public class Blindness {
    private final CurrentUser current;
    private final Authority authority;
    private final List<BlindTo> rooms;

    Blindness(CurrentUser current, Authority authority, List<BlindTo> rooms) {
        this.current = current;
        this.authority = authority;
        this.rooms = rooms;
    }

    /** The enrolments whose courses are hidden; none, and no statement, for who is no assessor. */
    public Set<UUID> enrolments() {
        return hidden().stream().map(BlindTo.Hidden::enrolment).collect(Collectors.toSet());
    }

    /** The same as people. */
    public Set<PersonId> people() {
        return hidden().stream().map(BlindTo.Hidden::person).collect(Collectors.toSet());
    }

    private List<BlindTo.Hidden> hidden() {
        return current.isSystem() || !authority.isAnywhere(Role.ASSESSOR)
                ? List.of()
                : rooms.stream()
                        .flatMap(room -> room.whom(current.person()).stream())
                        .toList();
    }
}
