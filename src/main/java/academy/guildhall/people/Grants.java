package academy.guildhall.people;

import academy.guildhall.people.GrantQueries.Found;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.platform.security.ScopeNames;
import academy.guildhall.platform.security.Sessions;
import academy.guildhall.platform.time.AcademyTime;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives somebody authority within a scope and for a time, and takes it away. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.SYSTEM_ADMINISTRATOR_})
public class Grants {
    private static final int MOST_OFFERED = 200;

    private final AccountRepository accounts;
    private final GrantRepository grants;
    private final GrantRules rules;
    private final Sessions sessions;
    private final CurrentUser current;
    private final Authority authority;
    private final List<ScopeNames> names;
    private final AcademyTime time;
    private final GrantQueries queries;

    Grants(
            AccountRepository accounts,
            GrantRepository grants,
            GrantRules rules,
            Sessions sessions,
            CurrentUser current,
            Authority authority,
            List<ScopeNames> names,
            AcademyTime time,
            GrantQueries queries) {
        this.time = time;
        this.queries = queries;
        this.accounts = accounts;
        this.grants = grants;
        this.rules = rules;
        this.sessions = sessions;
        this.current = current;
        this.authority = authority;
        this.names = names;
    }

    /**
     * An authority that somebody holds, or will.
     *
     * @param where what its scope is called; nothing for the whole installation
     * @param mine whether I may take it away
     */
    public record Row(
            UUID id,
            Grant grant,
            ScopeNames.@Nullable Named where,
            Instant givenAt,
            @Nullable String givenBy,
            boolean mine) {}

    /** What somebody holds or will hold, as far as I may see it: what is over isn't there. */
    @Transactional(readOnly = true)
    public List<Row> of(PersonId person) {
        List<Found> found =
                queries.of(person, time.today(), authority.reach(Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR));
        Map<Scope, ScopeNames.Named> called = names(found);
        return found.stream()
                .map(row -> new Row(
                        row.id(),
                        row.grant(),
                        called.get(row.grant().scope()),
                        row.givenAt(),
                        row.givenBy(),
                        rules.isMine(row.grant())))
                .toList();
    }

    private Map<Scope, ScopeNames.Named> names(List<Found> found) {
        Map<Scope, ScopeNames.Named> called = new HashMap<>();
        for (ScopeNames room : names) {
            List<Scope> asked = found.stream()
                    .map(row -> row.grant().scope())
                    .filter(scope -> room.kinds().contains(scope.kind()))
                    .toList();
            if (!asked.isEmpty()) {
                room.names(asked).forEach(named -> called.put(named.scope(), named));
            }
        }
        return called;
    }

    /** The roles that I may give somewhere. */
    public List<Role> giveable() {
        return rules.giveable();
    }

    /** Within what I may give a role: found by part of the name, the first two hundred. */
    @Transactional(readOnly = true)
    public List<ScopeNames.Named> scopes(Role role, Scope.Kind kind, String text) {
        return names.stream()
                .filter(room -> role.scopes().contains(kind) && room.kinds().contains(kind))
                .flatMap(room -> room
                        .find(kind, authority.reach(Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR), text, MOST_OFFERED)
                        .stream())
                .filter(named -> rules.isMine(Grant.everywhere(role).within(named.scope())))
                .toList();
    }

    /** Whether I may give a role over the whole installation. */
    @Transactional(readOnly = true)
    public boolean mayGiveEverywhere(Role role) {
        return rules.isMine(Grant.everywhere(role));
    }

    /** Gives it; what the account already holds there on those days is refused. */
    public void give(PersonId person, Grant grant) {
        Account account = accounts.lockByPerson(person).orElseThrow(() -> new NotFound("account of", person));
        rules.checkGiving(person, grant);
        grants.save(new HeldGrant(account, grant, current.act()));
        sessions.endAll(person);
    }

    /** Takes it away at once; sessions that hold it end. */
    public void end(PersonId person, UUID grant, String reason) {
        Account account = find(person);
        HeldGrant held = grants.findById(grant)
                .filter(one -> one.account().equals(account.id()))
                .orElseThrow(() -> new NotFound("grant", grant));
        if (person.equals(current.person())) {
            throw new Refusal("account.refused.ownRole");
        }
        rules.checkGiving(person, held.grant());
        held.end(person, current.act(reason));
        grants.save(held);
        sessions.endAll(person);
    }

    private Account find(PersonId person) {
        return accounts.findByPerson(person).orElseThrow(() -> new NotFound("account of", person));
    }
}
