package academy.guildhall.platform.security;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Within what an authority holds: everywhere, or in one academy, programme or cohort, or for one organisation and all under
 * it.
 *
 * @param id of the academy, programme, cohort or organisation; nothing for the whole installation
 */
public record Scope(Kind kind, @Nullable UUID id) implements Serializable {
    /** From the widest to the narrowest; a branch lies across them. */
    public enum Kind {
        INSTALLATION,
        ACADEMY,
        PROGRAMME,
        COHORT,
        BRANCH
    }

    public static final Scope INSTALLATION = new Scope(Kind.INSTALLATION, null);

    public Scope {
        if ((kind == Kind.INSTALLATION) != (id == null)) {
            throw new IllegalArgumentException("only the installation has no id: " + kind + " " + id);
        }
    }

    public static Scope academy(UUID id) {
        return new Scope(Kind.ACADEMY, id);
    }

    public static Scope programme(UUID id) {
        return new Scope(Kind.PROGRAMME, id);
    }

    public static Scope cohort(UUID id) {
        return new Scope(Kind.COHORT, id);
    }

    public static Scope branch(UUID organisation) {
        return new Scope(Kind.BRANCH, organisation);
    }
}
