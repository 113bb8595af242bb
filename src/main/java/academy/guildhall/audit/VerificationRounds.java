package academy.guildhall.audit;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.work.LongWork;
import academy.guildhall.platform.work.NewWork;
import academy.guildhall.platform.work.WorkKind;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Verifies the chain while its reader does something else: it grows for as long as the academy works. */
@Service
@Transactional
@RolesAllowed(Role.AUDITOR_)
public class VerificationRounds {
    /** The kind of work. */
    public static final String KIND = "verification";

    /** What it is about: there is one log. */
    public static final UUID LOG = new UUID(0, 1);

    private final ChainStore chain;
    private final CheckStore checks;
    private final LongWork work;
    private final JsonMapper json;

    VerificationRounds(ChainStore chain, CheckStore checks, LongWork work, JsonMapper json) {
        this.chain = chain;
        this.checks = checks;
        this.work = work;
        this.json = json;
    }

    /** What the verification has to know. */
    private record Settings(boolean onlyNew) {}

    /**
     * Begins; refused while the log is being verified.
     *
     * @param onlyNew after the record to which the last verification found all as it was
     */
    public void begin(boolean onlyNew, Locale locale) {
        long head = chain.head().map(ChainHead::position).orElse(0L);
        long first = 1 + (onlyNew ? checks.lastWhole().map(ChainCheck::position).orElse(0L) : 0);
        work.begin(new NewWork(
                KIND,
                LOG,
                json.writeValueAsString(new Settings(onlyNew)),
                List.of(new NewWork.Step(LOG, first + " – " + Math.max(head, first))),
                locale));
    }

    /** The whole chain in one step, which says how far it is. */
    @Component
    static class Verifying implements WorkKind {
        private final LogVerification verification;
        private final JsonMapper json;

        Verifying(LogVerification verification, JsonMapper json) {
            this.verification = verification;
            this.json = json;
        }

        @Override
        public String name() {
            return KIND;
        }

        @Override
        public String about() {
            return "log";
        }

        @Override
        public @Nullable String perform(UUID subject, String settings, Progress progress) {
            verification.run(json.readValue(settings, Settings.class).onlyNew(), progress);
            return null;
        }
    }
}
