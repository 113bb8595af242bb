package academy.guildhall.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

@ExtendWith(OutputCaptureExtension.class)
class ListenAddressTest {
    @Test
    void aSampleAnswersAtThisMachineOnly(CapturedOutput output) {
        InetAddress address = address(true, "");
        assertThat(address).isNotNull().matches(InetAddress::isLoopbackAddress);
        assertThat(output).doesNotContain("The sample answers at");
    }

    @Test
    void aSampleAnswersElsewhereWhenItIsAskedForAndWarns(CapturedOutput output) {
        assertThat(address(true, "0.0.0.0")).as("as the setting says").isNull();
        assertThat(output).contains("WARN").contains("The sample answers at 0.0.0.0: whoever reaches it");
    }

    @Test
    void whatIsRealAnswersWhereItIsTold(CapturedOutput output) {
        assertThat(address(false, "")).isNull();
        assertThat(address(false, "0.0.0.0")).isNull();
        assertThat(output).doesNotContain("The sample answers at");
    }

    /** What it sets by itself. */
    private static @Nullable InetAddress address(boolean sample, String asked) {
        TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();
        new ListenAddress(new Installation(sample), asked).customize(server);
        return server.getAddress();
    }
}
