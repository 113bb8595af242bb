package academy.guildhall.sample;

import academy.guildhall.documents.DocumentId;
import academy.guildhall.documents.Documents;
import academy.guildhall.documents.Received;
import academy.guildhall.platform.Ids;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.sample.SampleStaff.Team;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Courses that were polished long ago: two versions, both reviewed, the second signed off. They are written straight in, since
 * a sign-off waits for its pages to be drawn; and one deck serves all who make the same course, so that it is drawn once.
 */
@Component
class SampleArchive {
    private final Documents documents;
    private final JdbcClient jdbc;
    private final AcademyTime time;
    private final Map<String, Received> decks = new HashMap<>();

    SampleArchive(Documents documents, JdbcClient jdbc, AcademyTime time) {
        this.documents = documents;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** @param begun the day of the first version; the second one is signed off the day after */
    void keep(Team team, List<EnrolmentRow> trainees, LocalDate begun) {
        for (int i = 0; i < trainees.size(); i++) {
            EnrolmentRow trainee = trainees.get(i);
            PersonId coach = team.coaches().get(i % team.coaches().size());
            LocalDate next = begun.plusDays(1);
            UUID project = course(trainee, coach, begun.atTime(8, 30), next.atTime(16, 0));
            version(project, trainee, 1, begun.atTime(9, 0), begun.atTime(15, 0));
            version(project, trainee, 2, next.atTime(9, 0), next.atTime(16, 0));
        }
    }

    private UUID course(EnrolmentRow trainee, PersonId coach, LocalDateTime begun, LocalDateTime signedOff) {
        SampleName.Trade trade = SampleName.trade(trainee.trade());
        return jdbc.sql("""
                        insert into course_project (id, version, enrolment_id, trainee_id, coach_id, state, topic, kind, learners,
                            outcome, created_at, signed_off_at)
                        values (:id, 0, :enrolment, :trainee, :coach, 'SIGNED_OFF', :topic, :kind, '入职三年内的青年工人，已掌握基本操作',
                            '学完后能独立完成一次规范操作并说出质量标准', :begun, :signedOff)
                        on conflict (enrolment_id) do update set state = 'SIGNED_OFF', topic = excluded.topic,
                            kind = excluded.kind, learners = excluded.learners, outcome = excluded.outcome,
                            signed_off_at = excluded.signed_off_at, version = course_project.version + 1
                        returning id
                        """)
                .param("id", Ids.next())
                .param("enrolment", trainee.id().value())
                .param("trainee", trainee.person().value())
                .param("coach", coach.value())
                .param("topic", trade.course())
                .param("kind", trade.kind().name())
                .param("begun", at(begun))
                .param("signedOff", at(signedOff))
                .query(UUID.class)
                .single();
    }

    private void version(
            UUID project, EnrolmentRow trainee, int number, LocalDateTime uploaded, LocalDateTime reviewed) {
        Received deck = deck(SampleName.trade(trainee.trade()).course(), number, trainee.person());
        DocumentId[] document = new DocumentId[1];
        time.pretend(
                uploaded,
                () -> SampleStaff.as(
                        trainee.person(), Role.TRAINEE, () -> document[0] = documents.add(deck, trainee.person())));
        jdbc.sql("insert into deck_version (project_id, number, document_id, uploaded_at, reviewed_at)"
                        + " values (:project, :number, :document, :uploaded, :reviewed)")
                .param("project", project)
                .param("number", number)
                .param("document", document[0].value())
                .param("uploaded", at(uploaded))
                .param("reviewed", at(reviewed))
                .update();
    }

    private Received deck(String topic, int number, PersonId sender) {
        return decks.computeIfAbsent(
                topic + number,
                deck -> documents.receive(
                        SampleDeck.of(topic, "示例工匠学院", number),
                        topic + (number == 1 ? "" : "-" + number) + ".pptx",
                        sender));
    }

    private OffsetDateTime at(LocalDateTime local) {
        return time.instant(local).atOffset(ZoneOffset.UTC);
    }
}
