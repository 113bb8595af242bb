package academy.guildhall.admissions;

import static academy.guildhall.testing.Acting.ask;
import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.admissions.ListPreview.Outcome;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.ProgrammeId;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of a list that nobody was entered from are kept for ninety days, and the page says until when. */
@ApplicationTest
class ListsKeptTest {
    @Autowired
    Imports imports;

    @Autowired
    ListsKept kept;

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private PersonId administrator;
    private ProgrammeId programme;
    private LocalDateTime begun;

    @BeforeEach
    void anAdministrator() {
        administrator = acting.person("管理员");
        programme = academies.programme();
        begun = clock.local();
    }

    @AfterEach
    void now() {
        clock.set(begun);
    }

    private NominationImportId handIn() {
        String list = "姓名,身份证号,工作单位\n测试甲,%s,甲\n测试乙,123,乙\n"
                .formatted(Acting.identity().text());
        return ask(
                administrator,
                Role.ADMINISTRATOR,
                () -> imports.handIn(programme, 2026, "a.csv", list.getBytes(StandardCharsets.UTF_8)));
    }

    private ListPreview preview(NominationImportId id) {
        return ask(administrator, Role.ADMINISTRATOR, () -> imports.preview(id));
    }

    private byte[] workbook(NominationImportId id) {
        return ask(administrator, Role.ADMINISTRATOR, () -> imports.returned(id));
    }

    private long bytesKept(NominationImportId id) {
        return jdbc.sql("select coalesce(length(content), 0) + coalesce(length(returned), 0) from nomination_import"
                        + " where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    @Test
    void refusedRowsAreThereForNinetyDaysAndThenForgottenButForHowManyTheyWere() {
        NominationImportId id = handIn();
        ask(administrator, Role.ADMINISTRATOR, () -> imports.takeOver(id));
        assertThat(preview(id).keptUntil())
                .isEqualTo(clock.local().toLocalDate().plusDays(90));

        clock.forward(Duration.ofDays(90).minusHours(1));
        kept.forget();
        assertThat(preview(id).rows()).hasSize(1);
        assertThat(workbook(id)).isNotEmpty();

        clock.forward(Duration.ofHours(2));
        kept.forget();
        assertThat(bytesKept(id)).isZero();
        assertThat(preview(id).rows()).isEmpty();
        assertThat(preview(id).keptUntil()).isNull();
        assertThat(preview(id).outcome()).isEqualTo(new Outcome(1, 0, 1));
        assertThatThrownBy(() -> workbook(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void aListThatNobodyDecidedOnIsPutAsideAfterNinetyDays() {
        NominationImportId id = handIn();
        clock.forward(Duration.ofDays(89));
        kept.forget();
        assertThat(preview(id).open()).isTrue();

        clock.forward(Duration.ofDays(2));
        kept.forget();
        assertThat(bytesKept(id)).isZero();
        assertThat(preview(id).open()).isFalse();
        refused("import.refused.done", () -> ask(administrator, Role.ADMINISTRATOR, () -> imports.takeOver(id)));
    }

    @Test
    void ofAListThatWasPutAsideNothingIsKeptFromThenOn() {
        NominationImportId id = handIn();
        Acting.as(administrator, Role.ADMINISTRATOR, () -> imports.putAside(id));
        assertThat(bytesKept(id)).isZero();
    }
}
