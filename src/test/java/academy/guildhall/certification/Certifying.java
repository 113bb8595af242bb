package academy.guildhall.certification;

import academy.guildhall.appointment.AppointmentId;
import academy.guildhall.appointment.Appointments;
import academy.guildhall.papers.Paper;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cohort whose notice has closed, and an administrator who issues. */
public final class Certifying {
    public final CohortId cohort;
    public final PersonId administrator;
    private final ApplicationContext context;
    private final Acting acting;

    private Certifying(ApplicationContext context) {
        this.context = context;
        this.acting = context.getBean(Acting.class);
        this.cohort = context.getBean(Academies.class).cohort(500);
        this.administrator = acting.account(acting.person("管理员"), Role.ADMINISTRATOR);
    }

    public static Certifying begin(ApplicationContext context) {
        return new Certifying(context);
    }

    public EnrolmentId cleared(PersonId person) {
        return context.getBean(Academies.class).trainee(cohort, person, EnrolmentState.CLEARED);
    }

    public EnrolmentId cleared(String name) {
        return cleared(acting.person(name));
    }

    public PersonId person(String name) {
        return acting.person(name);
    }

    public <T> T asAdministrator(Callable<T> work) {
        return Acting.ask(administrator, Role.ADMINISTRATOR, work);
    }

    public Certificates.Issued issue(EnrolmentId enrolment) {
        return asAdministrator(() -> context.getBean(Certificates.class).issue(enrolment));
    }

    public AppointmentId appoint(EnrolmentId enrolment, LocalDate from) {
        return asAdministrator(() -> context.getBean(Appointments.class).appoint(enrolment, from));
    }

    public void revoke(CertificateId id, String reason) {
        asAdministrator(() -> {
            context.getBean(Certificates.class)
                    .revoke(
                            id,
                            context.getBean(CertificationQueries.class)
                                    .detail(id)
                                    .seen(),
                            reason);
            return id;
        });
    }

    /** Waits until the long work about the cohort is over. */
    public void awaitRound() {
        Awaitility.await("round")
                .atMost(Duration.ofSeconds(30))
                .until(() -> context.getBean(JdbcClient.class)
                                .sql("select count(*) from work where about = :cohort and ended_at is null")
                                .param("cohort", cohort.value())
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    public Paper paper(CertificateId id) {
        return asAdministrator(() -> context.getBean(PaperDownloads.class).certificate(id));
    }

    public String token(CertificateId id) {
        return context.getBean(JdbcClient.class)
                .sql("select token from certificate where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    /** An objection to somebody, as it stands in the database, without the notice that it came to. */
    public static void object(JdbcClient jdbc, EnrolmentId enrolment) {
        jdbc.sql("set session_replication_role = replica").update();
        jdbc.sql("""
                        insert into objection_case (id, version, notice_id, entry_id, enrolment_id, person_id, channel,
                            from_organisation, sealed_name, sealed_address, sealed_phone, sameness, token, received_at,
                            taken_up_at, due_on, state)
                        select gen_random_uuid(), 0, gen_random_uuid(), gen_random_uuid(), e.id, e.person_id, 'LETTER',
                            false, '', '', '', '', cast(gen_random_uuid() as text), now(), now(), current_date, 'RECEIVED'
                        from enrolment e where e.id = :enrolment
                        """).param("enrolment", enrolment.value()).update();
        jdbc.sql("set session_replication_role = origin").update();
    }
}
