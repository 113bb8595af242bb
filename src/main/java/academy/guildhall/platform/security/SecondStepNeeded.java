package academy.guildhall.platform.security;

import org.springframework.security.authentication.AccountStatusException;

/** The password was right, and that isn't enough. Of this family, so that no other way to check a password is tried after it. */
class SecondStepNeeded extends AccountStatusException {
    private final transient HalfWay half;

    SecondStepNeeded(HalfWay half) {
        super("a second step is needed");
        this.half = half;
    }

    HalfWay half() {
        return half;
    }
}
