package academy.guildhall.certification;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.time.AcademyTime;
import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which printings there were after the first, and why. */
@Component
class PrintingLog {
    private final JdbcClient jdbc;

    PrintingLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CertificateId certificate, int printing, Act act) {
        PersonId by = act.by();
        jdbc.sql("""
                        insert into certificate_printing (certificate_id, printing, at, by_id, reason)
                        values (:certificate, :printing, :at, :by, :reason)
                        """)
                .param("certificate", certificate.value())
                .param("printing", printing)
                .param("at", AcademyTime.utc(act.at()))
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("reason", act.reasonOr("certificate.refused.reason"))
                .update();
    }
}
