package academy.guildhall.people;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Foresight;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Shown;
import academy.guildhall.platform.Tally;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.text.SearchQuery;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations that are known, which of them may be the same, and how two become one. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.ADMINISTRATOR_)
public class Organisations {
    private static final int SHORTEST_REASON = 4;

    private final OrganisationStore store;
    private final PersonRepository persons;
    private final List<HearsCorrections> above;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;
    private final Authority authority;

    Organisations(
            OrganisationStore store,
            PersonRepository persons,
            List<HearsCorrections> above,
            CurrentUser current,
            ApplicationEventPublisher events,
            Authority authority) {
        this.store = store;
        this.persons = persons;
        this.above = above;
        this.current = current;
        this.events = events;
        this.authority = authority;
    }

    /**
     * One organisation.
     *
     * @param kind UNION, GROUP or ENTERPRISE
     * @param people who work there
     * @param children the organisations right below it
     * @param near names of others that may be the same
     */
    public record Row(
            OrganisationId id, String name, String kind, int people, int children, List<String> near, Seen seen)
            implements Shown {
        /** This organisation, as whoever merges it saw it. */
        public Chosen chosen() {
            return new Chosen(id, seen);
        }

        @Override
        public List<Fact> facts() {
            return List.of(
                    new Fact("organisation.name", name),
                    new Fact("organisation.people", people),
                    new Fact("organisation.children", children));
        }
    }

    /** One of two to be merged, as it was seen. */
    public record Chosen(OrganisationId id, Seen seen) {}

    /** One page of the list, in its own order by name. */
    public List<Row> page(String text, Order order, int offset, int limit) {
        return store.page(SearchQuery.of(text), order, offset, limit);
    }

    public Tally count(String text) {
        return store.count(SearchQuery.of(text));
    }

    /** All that have others near to them, by name. */
    public List<Row> doubles() {
        return store.doubles();
    }

    public Row find(OrganisationId id) {
        return store.find(id).orElseThrow(() -> new NotFound("organisation", id));
    }

    /** Those that may be the same as this one. */
    public List<Row> near(OrganisationId id) {
        return store.near(id);
    }

    /** The register is of all academies: whoever administers the installation makes one organisation of two. */
    public boolean mayMerge() {
        return authority.isEverywhere(Role.ADMINISTRATOR);
    }

    /**
     * Makes two organisations one: people and organisations below move to the one that is kept, and whoever writes the name of
     * the other from now on means it, too. For the rooms above it is a correction of the employer of all who move: whom it
     * makes colleagues doesn't score the other, and where that can't be, nothing is merged.
     */
    @Transactional
    public void merge(Chosen going, Chosen keeping, String reason) {
        OrganisationId goes = going.id();
        OrganisationId kept = keeping.id();
        if (!mayMerge()) {
            throw new Refusal("organisation.merge.everywhere");
        }
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new Refusal("organisation.merge.reason");
        }
        if (goes.equals(kept)) {
            throw new Refusal("organisation.merge.same");
        }
        if (!store.lock(goes, kept)) {
            throw new Refusal("organisation.merge.gone");
        }
        Row from = find(goes);
        Row to = find(kept);
        going.seen().mustBe(from.seen(), from::facts);
        keeping.seen().mustBe(to.seen(), to::facts);
        Act act = current.act(reason.strip());
        List<Person> people = persons.at(goes);
        List<CorrectedPerson> moving = people.stream()
                .map(person -> new CorrectedPerson(person.id(), person.name(), person.name(), goes, kept, to.name()))
                .toList();
        requireFree(moving);
        for (Person person : people) {
            person.worksAt(kept, to.name());
            persons.save(person);
        }
        store.handOver(goes, kept);
        events.publishEvent(new OrganisationsMerged(goes, kept, from.name(), to.name(), act));
        store.replace(goes, from.name(), kept);
        above.forEach(room -> moving.forEach(person -> room.corrected(person, Set.of(), act)));
    }

    private void requireFree(List<CorrectedPerson> moving) {
        new Foresight(
                        List.of(),
                        above.stream()
                                .flatMap(room -> moving.stream().flatMap(person -> room.wouldFollow(person).stream()))
                                .toList())
                .requireFree();
    }
}
