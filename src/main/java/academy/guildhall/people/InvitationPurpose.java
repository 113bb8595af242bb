package academy.guildhall.people;

import java.time.Duration;

/** Why a link to set a password is sent, and how long it is good. */
public enum InvitationPurpose {
    WELCOME(Duration.ofDays(14)),
    NEW_PASSWORD(Duration.ofHours(2));

    private final Duration life;

    InvitationPurpose(Duration life) {
        this.life = life;
    }

    public Duration life() {
        return life;
    }
}
