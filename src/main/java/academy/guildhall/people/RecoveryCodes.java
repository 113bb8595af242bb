package academy.guildhall.people;

import academy.guildhall.platform.security.Secrets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Ten codes, each good once. They are kept as a keyed hash: at 59 bits of chance nobody finds one by trying, with the table in
 * hand or without, so that nothing slow is needed.
 */
@Component
class RecoveryCodes {
    static final int COUNT = 10;

    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    /** None that are read for one another. */
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final RecoveryCodeRepository codes;
    private final Secrets secrets;

    RecoveryCodes(RecoveryCodeRepository codes, Secrets secrets) {
        this.codes = codes;
        this.secrets = secrets;
    }

    /** New ones instead of all that there were, in clear. */
    List<String> make(UUID account) {
        codes.deleteAll(account);
        List<String> fresh =
                IntStream.range(0, COUNT).mapToObj(i -> RecoveryCodes.random()).toList();
        codes.saveAll(fresh.stream()
                .map(code -> new RecoveryCode(account, secrets.fingerprint(said(account, code))))
                .toList());
        return fresh;
    }

    /** For whoever has none left: with the first second factor, of whichever kind. None when there are some. */
    List<String> makeUnlessLeft(UUID account) {
        return left(account) > 0 ? List.of() : make(account);
    }

    void end(UUID account) {
        codes.deleteAll(account);
    }

    /** Whether there was such a code, which is used up by it. */
    boolean use(UUID account, String typed, Instant now) {
        return codes.use(account, secrets.fingerprints(said(account, typed)), now) > 0;
    }

    int left(UUID account) {
        return codes.left(account);
    }

    private static String random() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> RANDOM.ints(GROUP, 0, SIGNS.length())
                        .mapToObj(i -> String.valueOf(SIGNS.charAt(i)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** However it is typed: with signs between or without, large or small. */
    private static String said(UUID account, String code) {
        return "recovery code of " + account + ": "
                + code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
