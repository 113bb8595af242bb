package academy.guildhall.people;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A union, a group or an enterprise; those above it are its parents. */
@Entity
class Organisation {
    enum Kind {
        UNION,
        GROUP,
        ENTERPRISE
    }

    @EmbeddedId
    private OrganisationId id;

    @Version
    private @Nullable Integer version;

    private String name;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable OrganisationId parent;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    Organisation(String name, Kind kind, @Nullable OrganisationId parent) {
        this.id = OrganisationId.next();
        this.name = name;
        this.kind = kind;
        this.parent = parent;
    }

    OrganisationId id() {
        return id;
    }
}
