package academy.guildhall.credentials;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.AcademyId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An academy's keys: one signs, the others' public parts stay, so that what they signed is verified for ever. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.SYSTEM_ADMINISTRATOR_})
public class AcademyKeys {
    private final KeyStore keys;
    private final Signing signing;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    AcademyKeys(KeyStore keys, Signing signing, CurrentUser current, ApplicationEventPublisher events) {
        this.keys = keys;
        this.signing = signing;
        this.current = current;
        this.events = events;
    }

    /** One of them; the one that signs hasn't been retired. */
    public record Key(KeyId id, Instant madeAt, @Nullable Instant retiredAt) {}

    /** The one that signs first, then the others, the latest first. None before the first certificate. */
    @Transactional(readOnly = true)
    public List<Key> of(AcademyId academy) {
        return keys.of(academy).stream()
                .map(key -> new Key(new KeyId(key.keyId()), key.madeAt(), key.retiredAt()))
                .toList();
    }

    /** From now on another key signs. What the old one signed stays verifiable; its private part is deleted. */
    public void rotate(AcademyId academy, KeyId seen, String reason) {
        Act act = current.act(reason);
        String why = act.reasonOr("credentials.refused.reason");
        if (keys.retire(academy, seen, act.at()) == 0) {
            throw new Stale(
                    Seen.FIRST,
                    of(academy).stream()
                            .limit(1)
                            .map(key -> new Fact("credentials.key", key.id().text()))
                            .toList());
        }
        events.publishEvent(
                Moved.said(Signing.SUBJECT, academy.value(), null, "KEY_RETIRED", act.because(seen + ": " + why)));
        signing.make(academy, act);
    }
}
