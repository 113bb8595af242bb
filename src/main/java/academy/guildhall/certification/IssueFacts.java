package academy.guildhall.certification;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.NotFound;
import academy.guildhall.programmes.AcademyId;
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
            AcademyId academy,
            String code,
            String programmeZh,
            String programmeEn,
            String certifiesZh,
            String certifiesEn,
            int year,
            int batch,
            String issuerZh,
            String issuerEn) {}

    /**
     * As the programme says it now; what somebody was certified as stays so in every later paper of theirs, whatever the
     * programme is called or certifies since.
     */
    public Course course(EnrolmentId enrolment) {
        return jdbc.sql("""
                        select o.id as programme, o.academy_id as academy, o.code, coalesce(held.programme_zh, o.name_zh) as programme_zh,
                               coalesce(held.programme_en, o.name_en) as programme_en,
                               coalesce(held.certifies_zh, o.certifies_zh) as certifies_zh,
                               coalesce(held.certifies_en, o.certifies_en) as certifies_en, e.year, e.batch,
                               o.academy_zh as issuer_zh, o.academy_en as issuer_en
                        from trainee_view e join programme_view o on o.id = e.programme_id
                        left join lateral (
                            select p.data ->> 'programmeZh' as programme_zh, p.data ->> 'programmeEn' as programme_en,
                            """ + CERTIFIES + """
                            from certificate c join issued_paper_view p on p.hash = c.paper_hash
                            where c.enrolment_id = e.id order by c.issued_at desc, c.serial desc limit 1) held on true
                        where e.id = :id
                        """)
                .param("id", enrolment.value())
                .query(Course.class)
                .optional()
                .orElseThrow(() -> new NotFound("enrolment", enrolment));
    }

    boolean hasOpenObjection(EnrolmentId enrolment) {
        return jdbc.sql("select exists (select 1 from undecided_objection_view where enrolment_id = :id)")
                .param("id", enrolment.value())
                .query(Boolean.class)
                .single();
    }

    public String verifyAddress(String token) {
        return address + "/verify/" + token;
    }
}
