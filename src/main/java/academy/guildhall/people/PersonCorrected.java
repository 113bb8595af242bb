package academy.guildhall.people;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One field of a person was corrected, for the reason in the act.
 *
 * @param from as it is shown: of a telephone number the ends only
 */
public record PersonCorrected(
        PersonId concerns, Field field, @Nullable String from, String to, Act act) implements Transition {
    /** What can be corrected. */
    public enum Field {
        NAME("person.name"),
        EMPLOYER("person.employer"),
        PHONE("person.phone"),
        EMAIL("login.email"),
        LOGIN("people.login");

        private final String labelKey;

        Field(String labelKey) {
            this.labelKey = labelKey;
        }

        public String labelKey() {
            return labelKey;
        }
    }

    @Override
    public String subject() {
        return "person " + field.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public UUID subjectId() {
        return concerns.value();
    }
}
