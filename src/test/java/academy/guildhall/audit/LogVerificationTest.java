package academy.guildhall.audit;

import static academy.guildhall.testing.Acting.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import academy.guildhall.audit.LogVerification.Standing;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class LogVerificationTest {
    @Autowired
    LogVerification verification;

    @Autowired
    VerificationRounds rounds;

    @Autowired
    LogRecords records;

    @Autowired
    AuditQueries audit;

    @Autowired
    LogSealer sealer;

    @Autowired
    Acting acting;

    @Autowired
    Academies academies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void verifiesWhileTheAuditorDoesSomethingElseAndWritesThatIntoTheLog() {
        PersonId auditor = acting.account(acting.person("审计员己"), Role.AUDITOR);
        academies.cohort(2);
        sealer.sealAll();
        long head = head(auditor);

        Acting.as(auditor, Role.AUDITOR, () -> rounds.begin(false, Languages.CHINESE));

        await().until(() -> checks(auditor), found -> found > 0);
        assertThat(ask(auditor, Role.AUDITOR, () -> verification.standing().last()))
                .satisfies(check -> {
                    assertThat(check.position()).isGreaterThanOrEqualTo(head);
                    assertThat(check.after()).isZero();
                });
        assertThat(ask(
                        auditor,
                        Role.AUDITOR,
                        () -> audit.page(new AuditQueries.Asked("log", "审计员己", null, null), Order.OWN, 0, 10)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.to()).isIn("VERIFIED", "BROKEN"));
    }

    @Test
    void comparesWithAPaper() {
        PersonId auditor = acting.person("审计员");
        academies.cohort(2);
        sealer.sealAll();
        ChainHead head =
                ask(auditor, Role.AUDITOR, () -> verification.standing().head());

        assertThat(ask(
                        auditor,
                        Role.AUDITOR,
                        () -> verification.compare(
                                new HeldHead(head.position(), head.hash().substring(0, 24)))))
                .isEmpty();
        assertThat(ask(
                        auditor,
                        Role.AUDITOR,
                        () -> verification.compare(new HeldHead(head.position(), "0".repeat(24)))))
                .hasValueSatisfying(broken -> assertThat(broken.breach()).isEqualTo(Breach.REPLACED));
        assertThat(ask(
                        auditor,
                        Role.AUDITOR,
                        () -> verification.compare(new HeldHead(head.position() + 100_000, "0".repeat(24)))))
                .hasValueSatisfying(broken -> assertThat(broken.breach()).isEqualTo(Breach.CUT_OFF));
    }

    @Test
    void aRecordShowsItsPlaceInTheChainOnceItHasOne() {
        PersonId auditor = acting.person("审计员");
        academies.cohort(2);
        long entry = ask(auditor, Role.AUDITOR, () -> audit.page(AuditQueries.Asked.ANY, Order.OWN, 0, 1))
                .getFirst()
                .id();
        sealer.sealAll();

        LogRecords.Detail detail = ask(auditor, Role.AUDITOR, () -> records.detail(entry));
        assertThat(detail.seal()).satisfies(seal -> {
            assertThat(seal.intact()).isTrue();
            assertThat(seal.hash()).hasSize(64 + 15);
            assertThat(seal.position()).isEqualTo(detail.entry().position());
        });
    }

    @Test
    void aRecordOfAnotherAcademyIsntThere() {
        PersonId auditor = acting.person("审计员");
        academies.cohort(2);
        long entry = ask(auditor, Role.AUDITOR, () -> audit.page(AuditQueries.Asked.ANY, Order.OWN, 0, 1))
                .getFirst()
                .id();
        Scope elsewhere = new Scope(Scope.Kind.ACADEMY, academies.academy().value());

        assertThatThrownBy(() -> ask(auditor, Acting.grant(Role.AUDITOR, elsewhere), () -> records.detail(entry)))
                .isInstanceOf(NotFound.class);
    }

    private long head(PersonId auditor) {
        Standing standing = ask(auditor, Role.AUDITOR, verification::standing);
        return standing.head() == null ? 0 : standing.head().position();
    }

    private int checks(PersonId auditor) {
        return jdbc.sql("select count(*) from audit_check where by_id = :by")
                .param("by", auditor.value())
                .query(Integer.class)
                .single();
    }
}
