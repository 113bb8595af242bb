package academy.guildhall.credentials;

import academy.guildhall.platform.Moved;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Secrets;
import academy.guildhall.programmes.AcademyId;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The key that an academy signs with: made when it is first needed, one however many ask at once. */
@Component
class Signing {
    static final String SUBJECT = "academy";

    private final KeyStore keys;
    private final Secrets secrets;
    private final ApplicationEventPublisher events;

    Signing(KeyStore keys, Secrets secrets, ApplicationEventPublisher events) {
        this.keys = keys;
        this.secrets = secrets;
        this.events = events;
    }

    /** To sign with until the transaction of the caller is over. */
    SigningKey held(AcademyId academy, Act act) {
        return keys.currentHeld(academy).map(this::opened).orElseGet(() -> {
            make(academy, act);
            return keys.currentHeld(academy)
                    .map(this::opened)
                    .orElseThrow(() -> new IllegalStateException("no key signs for academy " + academy));
        });
    }

    /** Nothing where nothing was ever signed: asking makes no key. */
    Optional<SigningKey> current(AcademyId academy) {
        return keys.current(academy).map(this::opened);
    }

    void make(AcademyId academy, Act act) {
        SigningKey made = SigningKey.make();
        if (keys.add(academy, made, secrets.seal(made.privatePart()), act.at()) > 0) {
            events.publishEvent(Moved.said(
                    SUBJECT,
                    academy.value(),
                    null,
                    "KEY_MADE",
                    act.because(made.id().text())));
        }
    }

    private SigningKey opened(KeyStore.Current kept) {
        return new SigningKey(kept.publicKey(), secrets.open(kept.sealedKey()));
    }
}
