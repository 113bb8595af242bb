package academy.guildhall.programmes;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programmes that the academies run. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class Programmes {
    private static final String CHOICE = "select id, code, name_zh as zh, name_en as en from programme";

    private final JdbcClient jdbc;

    Programmes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Choice(ProgrammeId id, String code, String zh, String en) {
        public String name(Locale locale) {
            return locale.getLanguage().equals("zh") ? zh : en;
        }
    }

    public List<Choice> list() {
        return jdbc.sql(CHOICE + " order by code").query(Choice.class).list();
    }

    public Choice get(ProgrammeId programme) {
        return jdbc.sql(CHOICE + " where id = :id")
                .param("id", programme.value())
                .query(Choice.class)
                .optional()
                .orElseThrow(() -> new NotFound("programme", programme));
    }
}
