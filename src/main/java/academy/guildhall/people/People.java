package academy.guildhall.people;

import academy.guildhall.people.Person.SealedIdentity;
import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Secrets;
import academy.guildhall.platform.text.SearchQuery;
import academy.guildhall.platform.text.SearchText;
import academy.guildhall.platform.text.TextKey;
import academy.guildhall.platform.time.AcademyTime;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters persons and answers who somebody is. */
@Component
@ModuleApi
@Transactional
public class People {
    private final PersonRepository persons;
    private final OrganisationRepository organisations;
    private final NearOrganisations near;
    private final Secrets secrets;
    private final AcademyTime time;
    private final PersonRows rows;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    People(
            PersonRepository persons,
            OrganisationRepository organisations,
            NearOrganisations near,
            Secrets secrets,
            AcademyTime time,
            PersonRows rows,
            CurrentUser current,
            ApplicationEventPublisher events) {
        this.current = current;
        this.events = events;
        this.persons = persons;
        this.organisations = organisations;
        this.near = near;
        this.secrets = secrets;
        this.time = time;
        this.rows = rows;
    }

    /** Who has which of these identity numbers, in one statement; numbers that nobody has are left out. */
    @Transactional(readOnly = true)
    public Map<IdentityNumber, PersonId> find(Collection<IdentityNumber> identities) {
        Map<ByteBuffer, IdentityNumber> asked = new HashMap<>();
        identities.forEach(identity ->
                secrets.fingerprints(identity.text()).forEach(print -> asked.put(ByteBuffer.wrap(print), identity)));
        Map<IdentityNumber, PersonId> found = new HashMap<>();
        rows.byIdentity(asked.keySet()).forEach((print, person) -> found.put(asked.get(print), person));
        return found;
    }

    /** Enters a person; their employer too, when it isn't known yet. */
    public PersonId enter(NewPerson given) {
        return enterAll(List.of(given)).getFirst();
    }

    /** Enters many together, in the order in which they are given. */
    public List<PersonId> enterAll(List<NewPerson> given) {
        Map<String, OrganisationId> employers = known(given);
        List<Person> entered = given.stream().map(one -> person(one, employers)).toList();
        return persons.saveAll(entered).stream().map(Person::id).toList();
    }

    /** The employers that are known already, by the keys of their names. */
    private Map<String, OrganisationId> known(List<NewPerson> given) {
        Set<String> keys = given.stream()
                .map(NewPerson::employer)
                .filter(Objects::nonNull)
                .map(TextKey::of)
                .collect(Collectors.toSet());
        Map<String, OrganisationId> known = new HashMap<>();
        if (!keys.isEmpty()) {
            organisations.byKeys(keys).forEach(one -> known.put(one.getNameKey(), new OrganisationId(one.getId())));
        }
        return known;
    }

    private Person person(NewPerson given, Map<String, OrganisationId> employers) {
        IdentityNumber identity = given.identity();
        SealedIdentity sealed = identity == null
                ? null
                : new SealedIdentity(
                        secrets.seal(identity.text().getBytes(StandardCharsets.UTF_8)),
                        secrets.fingerprint(identity.text()));
        String employer = given.employer();
        OrganisationId at = employer == null
                ? null
                : employers.computeIfAbsent(
                        TextKey.of(employer), key -> near.enter(employer, Organisation.Kind.ENTERPRISE));
        return new Person(given, at, sealed, time.now());
    }

    /** The union of this name, entered when it isn't known yet. */
    public OrganisationId union(String name) {
        return organisation(name, Organisation.Kind.UNION);
    }

    private OrganisationId organisation(String name, Organisation.Kind kind) {
        return organisations.idOf(TextKey.of(name)).orElseGet(() -> near.enter(name, kind));
    }

    /** For each of these employers that isn't known the known ones whose names are near; the others are left out. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> nearEmployers(Collection<String> employers) {
        Map<String, List<String>> found = new HashMap<>();
        near.to(employers).forEach((employer, others) -> {
            if (!others.isEmpty() && organisations.idOf(TextKey.of(employer)).isEmpty()) {
                found.put(employer, others);
            }
        });
        return found;
    }

    /** Nobody else corrects them until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(PersonId person) {
        if (persons.lock(person).isEmpty()) {
            throw new NotFound("person", person);
        }
    }

    /** Which of these addresses others sign in with already, in lower case. */
    @Transactional(readOnly = true)
    public Set<String> loginsTaken(Collection<String> addresses) {
        return addresses.isEmpty() ? Set.of() : rows.loginsTaken(addresses);
    }

    /** The separate consent to be named in public, with where it was given. */
    public void consentToPublication(PersonId person, String note) {
        Person found = persons.findById(person).orElseThrow(() -> new NotFound("person", person));
        if (found.consentToPublication(time.now(), note)) {
            events.publishEvent(Moved.said("consent", person.value(), person, "GIVEN", current.act(note)));
        }
        persons.save(found);
    }

    /**
     * Name and employer.
     *
     * @param label the name with what tells its bearer from others of that name: wherever somebody is chosen
     */
    public record Row(
            PersonId id,
            String name,
            @Nullable String employer,
            @Nullable OrganisationId employerId,
            String label) {
        /** Whether what was typed is part of the name, its pinyin or the employer. */
        public boolean isFoundBy(String typed) {
            return SearchQuery.of(typed).finds(SearchText.ofPerson(name, label));
        }
    }

    @Transactional(readOnly = true)
    public Row row(PersonId person) {
        Row found = rows(java.util.List.of(person)).get(person);
        if (found == null) {
            throw new NotFound("person", person);
        }
        return found;
    }

    /** Several persons in one statement. */
    @Transactional(readOnly = true)
    public Map<PersonId, Row> rows(Collection<PersonId> people) {
        Map<PersonId, Row> rows = new HashMap<>();
        if (!people.isEmpty()) {
            this.rows.of(people).forEach(row -> rows.put(row.id(), row));
        }
        return rows;
    }
}
