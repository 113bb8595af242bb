package academy.guildhall.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.ProgrammeNames.Names;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A programme's names, and what it makes of somebody, can be changed after it was added. */
@ApplicationTest
class ProgrammeNamesTest {
    @Autowired
    ProgrammeNames names;

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    private PersonId administrator;
    private ProgrammeId programme;
    private Names known;

    @BeforeEach
    void aProgramme() {
        administrator = acting.person("管理员");
        programme = academies.programme();
        known = of();
    }

    @Test
    void areChangedAndTheLogSaysWho() {
        save(certifying("工匠讲师", known.seen()));

        assertThat(of().certifiesZh()).isEqualTo("工匠讲师");
        assertThat(jdbc.sql("select actor_id from audit_entry where subject_id = :id and to_state = 'CHANGED'")
                        .param("id", programme.value())
                        .query(UUID.class)
                        .list())
                .containsExactly(administrator.value());
    }

    @Test
    void areRefusedToWhomSawThemBeforeSomebodyElseChangedThem() {
        save(certifying("工匠讲师", known.seen()));

        assertThatThrownBy(() -> save(certifying("职工讲师", known.seen()))).isInstanceOf(Stale.class);
        assertThat(of().certifiesZh()).isEqualTo("工匠讲师");
    }

    @Test
    void areNoChangeWhereTheySayWhatTheySaid() {
        save(known.on(new Seen(99)));

        assertThat(of()).isEqualTo(known);
    }

    @Test
    void mustNotBeEmptyAndEachSaysSoAtItsField() {
        assertThatThrownBy(() -> new Names(" ", "", "", "", Seen.FIRST))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.each())
                                .extracting(Refusal::field)
                                .containsExactly("zh", "en", "certifiesZh", "certifiesEn"));
    }

    private Names certifying(String title, Seen seen) {
        return new Names(known.zh(), known.en(), title, known.certifiesEn(), seen);
    }

    private Names of() {
        return Acting.ask(administrator, Role.ADMINISTRATOR, () -> names.of(programme));
    }

    private void save(Names given) {
        Acting.as(administrator, Role.ADMINISTRATOR, () -> names.save(programme, given));
    }
}
