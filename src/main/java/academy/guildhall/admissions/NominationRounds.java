package academy.guildhall.admissions;

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

/** Takes a list over while its reader does something else: all of it, or nothing when it is stopped. */
@Service
@Transactional
@RolesAllowed(Role.ADMINISTRATOR_)
public class NominationRounds {
    /** The kind of work, about a list that was handed in. */
    public static final String KIND = "nominations";

    private final Imports imports;
    private final LongWork work;

    NominationRounds(Imports imports, LongWork work) {
        this.imports = imports;
        this.work = work;
    }

    /** Begins it with the list as it was seen; refused while it is being taken over. */
    public void begin(NominationImportId list, ListPreview seen, Locale locale) {
        imports.requireSeen(list, seen);
        work.begin(new NewWork(
                KIND, list.value(), "{}", List.of(new NewWork.Step(list.value(), seen.fileName())), locale));
    }

    /** The whole list in one step, which says how far it is. */
    @Component
    static class TakeOver implements WorkKind {
        private final Imports imports;

        TakeOver(Imports imports) {
            this.imports = imports;
        }

        @Override
        public String name() {
            return KIND;
        }

        @Override
        public String about() {
            return "import";
        }

        @Override
        public @Nullable String perform(UUID subject, String settings, Progress progress) {
            imports.takeOver(new NominationImportId(subject), progress);
            return null;
        }
    }
}
