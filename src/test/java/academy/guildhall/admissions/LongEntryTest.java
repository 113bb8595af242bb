package academy.guildhall.admissions;

import static academy.guildhall.testing.Acting.ask;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.admissions.ListPreview.Outcome;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.ProgrammeId;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.NominationLists;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long it takes to enter ten thousand people, each with an account and a letter: {@code ./mvnw -Pbenchmark verify
 * -Dtest=LongEntryTest}.
 */
@Tag("benchmark")
@ApplicationTest
class LongEntryTest {
    @Autowired
    Imports imports;

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    @Test
    void tenThousandRowsAreTakenOverSayingHowFarItIs() {
        PersonId administrator = acting.person("管理员");
        ProgrammeId programme = academies.programme();
        byte[] content = NominationLists.of(1, 10_000);
        List<Integer> seen = new ArrayList<>();
        long begun = System.nanoTime();
        NominationImportId id =
                ask(administrator, Role.ADMINISTRATOR, () -> imports.handIn(programme, 2026, "a.xlsx", content));
        double read = (System.nanoTime() - begun) / 1e9;
        ask(administrator, Role.ADMINISTRATOR, () -> imports.preview(id));
        double shown = (System.nanoTime() - begun) / 1e9 - read;
        begun = System.nanoTime();
        Outcome outcome =
                ask(administrator, Role.ADMINISTRATOR, () -> imports.takeOver(id, (done, of) -> seen.add(done)));
        System.out.printf(
                "10,000 rows: read %.1f s, preview %.1f s, entered %.1f s%n",
                read, shown, (System.nanoTime() - begun) / 1e9);
        assertThat(outcome).isEqualTo(new Outcome(10_000, 0, 0));
        assertThat(seen).hasSize(100);
    }
}
