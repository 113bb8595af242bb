package academy.guildhall.programmes;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.i18n.Languages;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may know of an academy: its name and mark, and how it is reached. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class PublicAcademies {
    private static final String ACADEMY = """
            select id, path, name_zh as zh, name_en as en, address, phone, email, mark is not null as marked from academy
            """;

    private final JdbcClient jdbc;

    PublicAcademies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param marked whether it has a mark of its own; otherwise the first character of its name stands for it */
    public record PublicAcademy(
            AcademyId id,
            String path,
            String zh,
            String en,
            String address,
            String phone,
            String email,
            boolean marked) {
        public String name(Locale locale) {
            return Languages.of(locale, zh, en);
        }

        /** Where its public pages begin. */
        public String base() {
            return "/a/" + path;
        }

        public String initial() {
            return zh.substring(0, zh.offsetByCodePoints(0, 1));
        }
    }

    public List<PublicAcademy> list() {
        return jdbc.sql(ACADEMY + " order by path").query(PublicAcademy.class).list();
    }

    /** The only one there is: then it gives its name to all that is public. */
    public Optional<PublicAcademy> only() {
        List<PublicAcademy> all =
                jdbc.sql(ACADEMY + " limit 2").query(PublicAcademy.class).list();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    public PublicAcademy at(String path) {
        return jdbc.sql(ACADEMY + " where path = :path")
                .param("path", path)
                .query(PublicAcademy.class)
                .optional()
                .orElseThrow(() -> new NotFound("academy", path));
    }

    /** The academy that a cohort is of. */
    public PublicAcademy of(CohortId cohort) {
        return jdbc.sql(ACADEMY + " where id = (select academy_id from cohort_place where cohort_id = :cohort)")
                .param("cohort", cohort.value())
                .query(PublicAcademy.class)
                .optional()
                .orElseThrow(() -> new NotFound("academy of", cohort));
    }

    /** Its mark as PNG. */
    public Optional<byte[]> mark(String path) {
        return jdbc.sql("select mark from academy where path = :path and mark is not null")
                .param("path", path)
                .query((rs, row) -> rs.getBytes(1))
                .optional();
    }
}
