package academy.guildhall.people;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Ids;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Transition.Act;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** With what a person signs in. As what, their {@link HeldGrant}s say. */
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

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(PersonId person, String login, Locale language, Act act) {
        this.id = Ids.next();
        this.person = person;
        this.login = normal(login);
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

    void close(Seen seen, Act act) {
        requireSeen(seen);
        moveTo(AccountState.CLOSED, act);
    }

    void reopen(Seen seen, Act act) {
        if (state != AccountState.CLOSED) {
            return;
        }
        requireSeen(seen);
        moveTo(passwordHash == null ? AccountState.INVITED : AccountState.OPEN, act);
    }

    private void requireSeen(Seen seen) {
        seen.mustBe(Seen.of(version), () -> List.of(new Fact("stale.state", state), new Fact("people.login", login)));
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
}
