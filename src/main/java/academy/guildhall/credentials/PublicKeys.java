package academy.guildhall.credentials;

import academy.guildhall.platform.time.AcademyTime;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public parts of all keys that ever signed for an academy here. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class PublicKeys {
    private final KeyStore keys;
    private final AcademyTime time;

    PublicKeys(KeyStore keys, AcademyTime time) {
        this.keys = keys;
        this.time = time;
    }

    /**
     * @param academy tells academies apart, and nothing else
     * @param key 32 bytes in Base64 for addresses
     * @param until the last day on which it signed; nothing while it does
     */
    public record PublicKey(
            String id,
            String academy,
            String zh,
            String en,
            String key,
            LocalDate from,
            @Nullable LocalDate until) {}

    public List<PublicKey> list() {
        return keys.all().stream().map(this::shown).toList();
    }

    private PublicKey shown(KeyStore.Open key) {
        Instant retired = key.retiredAt();
        return new PublicKey(
                key.keyId(),
                key.academy().toString(),
                key.zh(),
                key.en(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(key.publicKey()),
                time.dateOf(key.madeAt()),
                retired == null ? null : time.dateOf(retired));
    }
}
