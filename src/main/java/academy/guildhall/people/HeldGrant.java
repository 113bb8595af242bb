package academy.guildhall.people;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Ids;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.Transition;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** An authority that an account was given: until its last day, or until it is taken away. */
@Entity
@Table(name = "authority_grant")
class HeldGrant extends AbstractAggregateRoot<HeldGrant> {
    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private Scope.Kind scope;

    private @Nullable UUID scopeId;
    private LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private Instant givenAt;

    private @Nullable PersonId givenBy;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected HeldGrant() {}

    HeldGrant(Account account, Grant grant, Act act) {
        if (!grant.role().scopes().contains(grant.scope().kind())) {
            throw new Refusal("grant.refused.scope");
        }
        LocalDate until = grant.until();
        if (until != null && until.isBefore(grant.from())) {
            throw new Refusal("grant.refused.days");
        }
        this.id = Ids.next();
        this.accountId = account.id();
        this.role = grant.role();
        this.scope = grant.scope().kind();
        this.scopeId = grant.scope().id();
        this.startsOn = grant.from();
        this.endsOn = until;
        this.givenAt = act.at();
        this.givenBy = act.by();
        registerEvent(new AuthorityMoved(id, account.person(), null, role.name(), act));
    }

    /** Takes it away at once; whoever saw it stand learns since when it doesn't. */
    void end(PersonId holder, Act act) {
        if (endedAt != null) {
            throw new Stale(Seen.of(version), List.of(new Fact("grant.ended.at", endedAt)));
        }
        act.reasonOr("grant.refused.reason");
        endedAt = act.at();
        registerEvent(new AuthorityMoved(id, holder, role.name(), "ENDED", act));
    }

    UUID account() {
        return accountId;
    }

    Grant grant() {
        return new Grant(role, new Scope(scope, scopeId), startsOn, endsOn);
    }

    /** Given or taken away. The log shows its scope as the title. */
    record AuthorityMoved(
            UUID subjectId, PersonId concerns, @Nullable String from, String to, Act act) implements Transition {
        @Override
        public String subject() {
            return "grant";
        }

        @Override
        public String stateType() {
            return "Role";
        }
    }
}
