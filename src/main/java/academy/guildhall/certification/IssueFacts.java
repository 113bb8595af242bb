package academy.guildhall.certification;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.NotFound;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.ProgrammeId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a paper needs to know beside the person. */
@Component
@ModuleApi
public class IssueFacts {
    /** What a paper {@code p} makes of its holder; the first ones didn't say it by the programme. */
    static final String CERTIFIES = """
            coalesce(p.data ->> 'certifiesZh', '职工匠师') as certifies_zh,
            coalesce(p.data ->> 'certifiesEn', 'Certified Craftsman Teacher') as certifies_en
            """;

    private final JdbcClient jdbc;
    private final String address;

    IssueFacts(JdbcClient jdbc, @Value("${guildhall.address:http://localhost:8080}") String address) {
        this.jdbc = jdbc;
        this.address = address.replaceAll("/+$", "");
    }

    public record Course(
            ProgrammeId programme,
            String code,
            String programmeZh,
            String programmeEn,
            String certifiesZh,
            String certifiesEn,
            int year,
            int batch,
            String issuerZh,
            String issuerEn) {}

    public Course course(EnrolmentId enrolment) {
        return jdbc.sql("""
                        select p.id as programme, p.code, p.name_zh as programme_zh, p.name_en as programme_en,
                               p.certifies_zh, p.certifies_en, e.year, e.batch,
                               p.academy_zh as issuer_zh, p.academy_en as issuer_en
                        from trainee_view e join programme_view p on p.id = e.programme_id
                        where e.id = :id
                        """)
                .param("id", enrolment.value())
                .query(Course.class)
                .optional()
                .orElseThrow(() -> new NotFound("enrolment", enrolment));
    }

    boolean hasOpenObjection(EnrolmentId enrolment) {
        return jdbc.sql("select exists (select 1 from open_objection_view where enrolment_id = :id)")
                .param("id", enrolment.value())
                .query(Boolean.class)
                .single();
    }

    public String verifyAddress(String token) {
        return address + "/verify/" + token;
    }
}
