package academy.guildhall.people;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Of whom this installation requires a second factor; everybody else has one if they want. */
@Component
class SecondFactorRule {
    enum Required {
        NOBODY,
        /** Of business and of the system. */
        ADMINISTRATORS,
        EVERYONE
    }

    private final Required required;

    SecondFactorRule(@Value("${guildhall.second-factor:nobody}") Required required) {
        this.required = required;
    }

    boolean requiresOf(SignedIn user) {
        return switch (required) {
            case NOBODY -> false;
            case ADMINISTRATORS -> user.has(Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR);
            case EVERYONE -> true;
        };
    }
}
