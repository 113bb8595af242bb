package academy.guildhall.admissions;

import academy.guildhall.platform.time.AcademyTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long rows of a list are kept beside the people who were entered from it: the refused ones, until they have come back
 * from the union, and whole lists that were looked at and never decided on. See ADR 0092.
 */
@Component
class ListsKept {
    private static final int AT_ONCE = 100;

    private final NominationImportRepository imports;
    private final AcademyTime time;
    private final Duration kept;

    ListsKept(
            NominationImportRepository imports, AcademyTime time, @Value("${guildhall.lists.kept:90d}") Duration kept) {
        this.imports = imports;
        this.time = time;
        this.kept = kept;
    }

    /** The last day on which they are there for sure. */
    LocalDate until(NominationImport list) {
        return time.dateOf(list.overAt().plus(kept));
    }

    /** Forgets what was kept for long enough; a list that is just being taken over is waited for, and left alone then. */
    @Transactional
    public void forget() {
        Instant now = time.now();
        Instant before = now.minus(kept);
        List<NominationImportId> due = imports.keptSince(before, AT_ONCE);
        for (NominationImportId id : due) {
            imports.lock(id).filter(list -> list.isKeptSince(before)).ifPresent(list -> {
                list.forgetRows(now);
                imports.save(list);
            });
        }
    }
}
