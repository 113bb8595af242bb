package academy.guildhall.credentials;

import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.AcademyId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signed lists of what isn't in force any more, one of each academy that has signed anything. Made anew at most once a minute. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class StatusLists {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int ACADEMIES = 200;

    private final KeyStore keys;
    private final Signing signing;
    private final EndedStatements ended;
    private final AcademyTime time;
    private final Cache<AcademyId, byte[]> made;

    StatusLists(KeyStore keys, Signing signing, EndedStatements ended, AcademyTime time) {
        this.keys = keys;
        this.signing = signing;
        this.ended = ended;
        this.time = time;
        this.made = Caffeine.newBuilder()
                .maximumSize(ACADEMIES)
                .expireAfterWrite(KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(time.now().toEpochMilli()))
                .build();
    }

    public List<byte[]> all() {
        return keys.all().stream()
                .filter(key -> key.retiredAt() == null)
                .map(key -> made.get(key.academy(), academy -> make(academy).orElse(null)))
                .filter(Objects::nonNull)
                .toList();
    }

    private Optional<byte[]> make(AcademyId academy) {
        return signing.current(academy).map(key -> StatusList.of(ended.of(academy), time.now(), key));
    }
}
