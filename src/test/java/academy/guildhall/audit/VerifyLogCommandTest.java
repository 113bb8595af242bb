package academy.guildhall.audit;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.testing.TestSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The chain is verified by a command, too, whose result a program can read. */
@ExtendWith(OutputCaptureExtension.class)
class VerifyLogCommandTest {
    private static int run(List<String> settings, String... held) {
        List<String> args = new ArrayList<>(List.of("verify-log"));
        args.addAll(List.of(held));
        args.addAll(settings);
        return VerifyLogCommand.run(args.toArray(String[]::new));
    }

    @Test
    void saysTheHeadOfAWholeChain(CapturedOutput output) {
        OwnLog log = OwnLog.of(9);
        HeldHead head = log.head();
        log.write(2);

        assertThat(run(log.settings(), "9:" + HeldHead.groups(head.hash()).substring(0, 29)))
                .isZero();
        assertThat(output.getOut())
                .contains("Verified 9 records")
                .contains("Last: record 9, " + HeldHead.groups(head.hash()) + ", sealed 20")
                .contains("Not yet sealed: 2")
                .contains("Record 9 is the one that you named.");
    }

    @Test
    void namesTheFirstBrokenRecord(CapturedOutput output) {
        OwnLog log = OwnLog.of(9);
        log.tamper("update audit_entry set to_state = 'VALID' where id = 4");

        assertThat(run(log.settings())).isEqualTo(1);
        assertThat(output.getOut())
                .contains("BROKEN: record 4, entry 4, certificate, 2026-11-27T01:00:04.123456Z")
                .contains("not what was sealed");
    }

    @Test
    void namesARecordThatTheChainHasNoMore(CapturedOutput output) {
        OwnLog log = OwnLog.of(9);

        assertThat(run(log.settings(), "9:" + "AB".repeat(12))).isEqualTo(1);
        assertThat(output.getOut()).contains("BROKEN: record 9").contains("another record in this place");
        assertThat(run(log.settings(), "12:" + "AB".repeat(12))).isEqualTo(1);
        assertThat(output.getOut()).contains("BROKEN: record 10").contains("ends before");
    }

    @Test
    void saysWhatItCannotDo(CapturedOutput output) {
        assertThat(run(List.of(), "9")).isEqualTo(2);
        assertThat(output.getErr()).contains("9 is no record of the log");

        Path nowhere = TestSetup.home().resolve("nowhere").toAbsolutePath();
        assertThat(run(List.of("--guildhall.home=" + nowhere, "--guildhall.database.embedded=true")))
                .isEqualTo(2);
        assertThat(output.getOut()).contains("There is nothing to verify in " + nowhere);
        assertThat(Files.exists(nowhere.resolve("database"))).isFalse();
    }
}
