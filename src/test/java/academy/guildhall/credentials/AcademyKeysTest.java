package academy.guildhall.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.credentials.PublicKeys.PublicKey;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Secrets;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.ErrorMessages;
import academy.guildhall.programmes.Academies.Details;
import academy.guildhall.programmes.AcademyId;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class AcademyKeysTest {
    @Autowired
    AcademyKeys keys;

    @Autowired
    PublicKeys open;

    @Autowired
    SignedStatements statements;

    @Autowired
    Secrets secrets;

    @Autowired
    academy.guildhall.programmes.Academies academies;

    @Autowired
    Acting acting;

    @Autowired
    AcademyTime time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private PersonId administrator;
    private AcademyId academy;

    @BeforeEach
    void anAcademy() {
        administrator = acting.account(acting.person("管理员"), Role.ADMINISTRATOR);
        academy = asAdministrator(() -> academies.found(new Details(
                "k" + UUID.randomUUID().toString().substring(0, 8),
                "签名工匠学院",
                "Signing Academy",
                "示例路1号",
                "010-00000000",
                "office@example.com",
                Seen.FIRST)));
    }

    @Test
    void makesAKeyWhenItIsFirstNeeded() {
        assertThat(asAdministrator(() -> keys.of(academy))).isEmpty();

        String code = sign("张三");

        assertThat(asAdministrator(() -> keys.of(academy)))
                .singleElement()
                .satisfies(key -> assertThat(KnownStatement.read(code).key())
                        .isEqualTo(key.id().text()));
        assertThat(verifies(code)).isTrue();
    }

    @Test
    void makesOneKeyHoweverManySignFirstAtOnce() throws Exception {
        List<Callable<String>> signers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            signers.add(() -> sign("张三"));
        }
        Set<String> used = new HashSet<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<String> code : pool.invokeAll(signers)) {
                assertThat(verifies(code.get())).isTrue();
                used.add(KnownStatement.read(code.get()).key());
            }
        }

        assertThat(used).hasSize(1);
        assertThat(asAdministrator(() -> keys.of(academy))).hasSize(1);
    }

    @Test
    void keepsThePrivatePartSealed() {
        sign("张三");
        byte[] kept = jdbc.sql("select sealed_key from academy_key where academy_id = :academy")
                .param("academy", academy.value())
                .query(byte[].class)
                .single();
        byte[] opened = secrets.open(kept);

        assertThat(opened).hasSize(48);
        assertThat(java.util.HexFormat.of().formatHex(kept))
                .doesNotContain(java.util.HexFormat.of().formatHex(opened, 16, 48));
    }

    @Test
    void changesTheKeyWithoutBreakingWhatWasSigned() {
        String before = sign("张三");
        KeyId first = new KeyId(KnownStatement.read(before).key());

        rotate(first, "年度更换");
        String after = sign("李四");

        assertThat(KnownStatement.read(after).key()).isNotEqualTo(first.text());
        assertThat(verifies(before)).isTrue();
        assertThat(verifies(after)).isTrue();
        assertThat(jdbc.sql("select sealed_key is null from academy_key where key_id = :key")
                        .param("key", first.text())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(asAdministrator(() -> keys.of(academy)))
                .extracting(key -> key.retiredAt() == null)
                .containsExactly(true, false);
        assertThat(jdbc.sql(
                                "select to_state || ' ' || reason from audit_entry where subject_id = :academy and reason is not null")
                        .param("academy", academy.value())
                        .query(String.class)
                        .list())
                .contains("KEY_RETIRED " + first + ": 年度更换");
    }

    @Test
    void changesTheKeyThatWasSeenAndNoOther() {
        KeyId first = new KeyId(KnownStatement.read(sign("张三")).key());
        rotate(first, "年度更换");

        assertThatThrownBy(() -> rotate(first, "再换一次")).isInstanceOf(Stale.class);
    }

    @Test
    void changesNoKeyWithoutAReason() {
        KeyId first = new KeyId(KnownStatement.read(sign("张三")).key());

        assertThatThrownBy(() -> rotate(first, " "))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("credentials.refused.reason"));
    }

    @Test
    void holdsPublicPartsAgainstPlainSql() {
        KeyId first = new KeyId(KnownStatement.read(sign("张三")).key());
        rotate(first, "年度更换");

        for (String change : List.of(
                "update academy_key set public_key = sha256('x') where academy_id = :academy and retired_at is null",
                "update academy_key set key_id = '00000000' where academy_id = :academy and retired_at is null",
                "update academy_key set retired_at = null, sealed_key = 'x' where academy_id = :academy and retired_at is not null",
                "delete from academy_key where academy_id = :academy")) {
            assertThatThrownBy(() ->
                            jdbc.sql(change).param("academy", academy.value()).update())
                    .isInstanceOfSatisfying(
                            DataIntegrityViolationException.class,
                            violated -> assertThat(ErrorMessages.constraint(violated))
                                    .contains("academy_key_stands"));
        }
    }

    @Test
    void signsForItsAcademyAlone() {
        AcademyId other = asAdministrator(() -> academies.found(new Details(
                "o" + UUID.randomUUID().toString().substring(0, 8),
                "另一工匠学院",
                "Other Academy",
                "示例路2号",
                "010-00000000",
                "office@example.com",
                Seen.FIRST)));
        String mine = sign("张三");
        sign(other, "李四");

        assertThat(open.list().stream()
                        .filter(key -> key.academy().equals(other.toString()))
                        .anyMatch(key -> KnownStatement.read(mine).isOf(key.key())))
                .isFalse();
    }

    private boolean verifies(String code) {
        PublicKey key = open.list().stream()
                .filter(one -> one.id().equals(KnownStatement.read(code).key()))
                .findFirst()
                .orElseThrow();
        return key.academy().equals(academy.toString())
                && KnownStatement.read(code).isOf(key.key());
    }

    private String sign(String name) {
        return sign(academy, name);
    }

    private String sign(AcademyId whose, String name) {
        return transactions.execute(
                status -> statements.code(whose, KnownStatement.certified(name), Act.of(administrator, time.now())));
    }

    private void rotate(KeyId seen, String reason) {
        asAdministrator(() -> {
            keys.rotate(academy, seen, reason);
            return seen;
        });
    }

    private <T> T asAdministrator(Callable<T> work) {
        return Acting.ask(administrator, Role.ADMINISTRATOR, work);
    }
}
