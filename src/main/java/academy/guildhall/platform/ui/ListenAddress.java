package academy.guildhall.platform.ui;

import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * A sample is for whoever tries it: its accounts have a password that everybody knows, so it answers at this machine only, unless
 * another address is asked for.
 */
@Component
class ListenAddress implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {
    private static final Logger LOG = LoggerFactory.getLogger(ListenAddress.class);

    private final Installation installation;
    private final String asked;

    ListenAddress(Installation installation, @Value("${server.address:}") String asked) {
        this.installation = installation;
        this.asked = asked;
    }

    @Override
    public void customize(ConfigurableWebServerFactory server) {
        if (!installation.isSample()) {
            return;
        }
        if (asked.isBlank()) {
            server.setAddress(InetAddress.getLoopbackAddress());
        } else {
            LOG.warn(
                    "The sample answers at {}: whoever reaches it there can sign in with the password \"guildhall\"",
                    asked);
        }
    }
}
