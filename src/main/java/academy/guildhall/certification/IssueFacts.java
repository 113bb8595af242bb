package academy.guildhall.certification;

import academy.guildhall.platform.NotFound;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.ProgrammeId;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a paper needs to know beside the person. */
@Component
class IssueFacts {
    private final JdbcClient jdbc;
    private final String address;

    IssueFacts(JdbcClient jdbc, @Value("${guildhall.address:http://localhost:8080}") String address) {
        this.jdbc = jdbc;
        this.address = address.replaceAll("/+$", "");
    }

    record Course(
            ProgrammeId programme,
            String code,
            String programmeZh,
            String programmeEn,
            int year,
            int batch,
            String issuerZh,
            String issuerEn) {}

    Course course(EnrolmentId enrolment) {
        return jdbc.sql("""
                        select p.id, p.code, p.name_zh, p.name_en, e.year, e.batch, p.academy_zh, p.academy_en
                        from enrolment_card e join programme_card p on p.id = e.programme_id
                        where e.id = :id
                        """)
                .param("id", enrolment.value())
                .query((rs, row) -> new Course(
                        new ProgrammeId(rs.getObject("id", UUID.class)),
                        rs.getString("code"),
                        rs.getString("name_zh"),
                        rs.getString("name_en"),
                        rs.getInt("year"),
                        rs.getInt("batch"),
                        rs.getString("academy_zh"),
                        rs.getString("academy_en")))
                .optional()
                .orElseThrow(() -> new NotFound("enrolment", enrolment));
    }

    boolean hasOpenObjection(EnrolmentId enrolment) {
        return jdbc.sql("select exists (select 1 from objection where enrolment_id = :id and state = 'OPEN')")
                .param("id", enrolment.value())
                .query(Boolean.class)
                .single();
    }

    String verifyAddress(String token) {
        return address + "/verify/" + token;
    }
}
