package academy.guildhall.people;

import academy.guildhall.platform.Ids;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Role;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** With what a person signs in, and as what. */
@Entity
class Account extends AbstractAggregateRoot<Account> {
    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private PersonId person;
    private String login;
    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    private String language;
    private java.time.Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(PersonId person, String login, Set<Role> roles, Locale language, Act act) {
        this.id = Ids.next();
        this.person = person;
        this.login = normal(login);
        this.roles = EnumSet.copyOf(roles);
        this.language = language.getLanguage();
        this.state = AccountState.INVITED;
        this.createdAt = act.at();
        registerEvent(Moved.of("account", id, person, null, state, act));
    }

    private void moveTo(AccountState next, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("account.refused.state");
        }
        registerEvent(Moved.of("account", id, person, state, next, act));
        state = next;
    }

    void signInAs(String other) {
        login = normal(other);
    }

    private static String normal(String login) {
        return EmailAddress.plain(login);
    }

    void setPassword(String hash, Act act) {
        if (state == AccountState.CLOSED) {
            throw new Refusal("account.refused.closed");
        }
        passwordHash = hash;
        if (state == AccountState.INVITED) {
            moveTo(AccountState.OPEN, act);
        }
    }

    void close(Act act) {
        moveTo(AccountState.CLOSED, act);
    }

    void reopen(Act act) {
        moveTo(passwordHash == null ? AccountState.INVITED : AccountState.OPEN, act);
    }

    /** Answers whether that is a change. */
    boolean hold(Set<Role> now, Act act) {
        if (now.isEmpty()) {
            throw new Refusal("account.refused.noRole");
        }
        if (roles.equals(now)) {
            return false;
        }
        registerEvent(new RolesChanged(id, person, Set.copyOf(roles), Set.copyOf(now), act));
        roles.clear();
        roles.addAll(now);
        return true;
    }

    void speak(Locale chosen) {
        language = chosen.getLanguage();
    }

    UUID id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    PersonId person() {
        return person;
    }

    String login() {
        return login;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    AccountState state() {
        return state;
    }

    Set<Role> roles() {
        return roles;
    }

    record RolesChanged(UUID subjectId, PersonId concerns, Set<Role> had, Set<Role> has, Act act)
            implements Transition {
        @Override
        public String subject() {
            return "roles";
        }

        @Override
        public String from() {
            return names(had);
        }

        @Override
        public String to() {
            return names(has);
        }

        @Override
        public String stateType() {
            return "Role";
        }

        private static String names(Set<Role> roles) {
            return roles.stream().sorted().map(Role::name).collect(java.util.stream.Collectors.joining(","));
        }
    }
}
