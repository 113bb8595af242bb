package academy.guildhall.programmes;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.i18n.Languages;
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
    private static final String CHOICE =
            "select p.id, p.code, p.name_zh as zh, p.name_en as en, p.academy_id as academy,"
                    + " p.certifies_zh, p.certifies_en,"
                    + " a.name_zh as academy_zh, a.name_en as academy_en from programme p join academy a on a.id = p.academy_id";

    private final JdbcClient jdbc;
    private final CohortReach reach;

    Programmes(JdbcClient jdbc, CohortReach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    public record Choice(
            ProgrammeId id,
            String code,
            String zh,
            String en,
            String certifiesZh,
            String certifiesEn,
            AcademyId academy,
            String academyZh,
            String academyEn) {
        public String name(Locale locale) {
            return Languages.of(locale, zh, en);
        }

        /** What its certificates make of somebody. */
        public String certifies(Locale locale) {
            return Languages.of(locale, certifiesZh, certifiesEn);
        }

        /** With the academy's name where there are several to choose from. */
        public String label(Locale locale, List<Choice> among) {
            boolean several = among.stream().map(Choice::academy).distinct().count() > 1;
            return several ? name(locale) + " · " + academy(locale) : name(locale);
        }

        public String academy(Locale locale) {
            return Languages.of(locale, academyZh, academyEn);
        }
    }

    /** Those that I run, or run a cohort of; by academy. */
    public List<Choice> list() {
        return within(reach.ofThoseWhoRun());
    }

    /** Those that I administer: where I may open a cohort or take in a list. */
    @RolesAllowed(Role.ADMINISTRATOR_)
    public List<Choice> administered() {
        return within(reach.of(Role.ADMINISTRATOR));
    }

    private List<Choice> within(Within within) {
        return within.bind(jdbc.sql(CHOICE + """
                         where (:everywhere or p.id = any(:programmes)
                            or p.id in (select c.programme_id from cohort c where c.id = any(:cohorts)))
                        order by a.path, p.code
                        """)).query(Choice.class).list();
    }

    /** Those of one academy. */
    public List<Choice> of(AcademyId academy) {
        return jdbc.sql(CHOICE + " where p.academy_id = :academy order by p.code")
                .param("academy", academy.value())
                .query(Choice.class)
                .list();
    }

    public Choice get(ProgrammeId programme) {
        return jdbc.sql(CHOICE + " where p.id = :id")
                .param("id", programme.value())
                .query(Choice.class)
                .optional()
                .orElseThrow(() -> new NotFound("programme", programme));
    }
}
