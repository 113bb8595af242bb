package academy.guildhall.platform.ui;

import academy.guildhall.platform.data.GuildhallHome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last lines of the log at a start: where to go, where the data lies, and with what to sign in. */
@Component
class StartNotice {
    private static final Logger LOG = LoggerFactory.getLogger(StartNotice.class);

    private final Installation installation;
    private final GuildhallHome home;
    private final boolean embedded;

    StartNotice(
            Installation installation,
            GuildhallHome home,
            @Value("${guildhall.database.embedded:false}") boolean embedded) {
        this.installation = installation;
        this.home = home;
        this.embedded = embedded;
    }

    @EventListener
    @Order(Integer.MAX_VALUE)
    void started(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        StringBuilder text = new StringBuilder("\n\n  Guildhall is ready: http://localhost:")
                .append(web.getWebServer().getPort())
                .append("\n  Its data lies in ")
                .append(home.folder())
                .append(embedded ? ", the database too" : "; the database is the one you gave");
        if (installation.isSample()) {
            text.append(
                            "\n  Sample accounts, all with the password \"guildhall\": admin@, coordinator@, trainee@, coach@, ")
                    .append("assessor@, officer@, auditor@, and city@, system@ and district@guildhall.example");
        }
        LOG.info("{}\n", text);
    }
}
