package academy.guildhall.programmes;

import academy.guildhall.platform.security.Senders;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each academy sends under its own name, and gets the answers. */
@Component
class AcademySenders implements Senders {
    private final JdbcClient jdbc;

    AcademySenders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Sender> of(UUID academy) {
        return jdbc.sql("select name_zh as zh, name_en as en, email as address from academy where id = :id")
                .param("id", academy)
                .query(Sender.class)
                .optional();
    }
}
