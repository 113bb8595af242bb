package academy.guildhall.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.admissions.ApplicationQueries;
import academy.guildhall.audit.AuditQueries;
import academy.guildhall.courseware.CohortPolishing;
import academy.guildhall.courseware.CourseProjectId;
import academy.guildhall.courseware.CourseReading;
import academy.guildhall.documents.DocumentId;
import academy.guildhall.documents.DocumentReading;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * An assessor who holds another role sees no name beside the title of a course of a candidate whom they score, as long as the
 * panel is open. See ADR 0111. Read on the sample's panel of today.
 */
@ApplicationTest
@TestPropertySource(properties = "guildhall.sample=true")
class BlindnessTest {
    private static final Set<Role> ALL =
            Set.of(Role.ASSESSOR, Role.ADMINISTRATOR, Role.COORDINATOR, Role.AUDITOR, Role.SYSTEM_ADMINISTRATOR);

    @Autowired
    ApplicationQueries applications;

    @Autowired
    CohortPolishing polishing;

    @Autowired
    CourseReading courses;

    @Autowired
    DocumentReading documents;

    @Autowired
    AuditQueries audit;

    @Autowired
    PanelQueries panels;

    @Autowired
    JdbcClient jdbc;

    private UUID panel = new UUID(0, 0);
    private PersonId assessor = new PersonId(panel);
    private CohortId cohort = new CohortId(panel);

    private record Candidate(UUID project, UUID person, UUID document, String title) {}

    private List<Candidate> candidates = List.of();

    @BeforeEach
    void theOpenPanel() {
        panel = jdbc.sql("select id from panel where state in ('DRAWN', 'SCORING')")
                .query(UUID.class)
                .single();
        cohort = jdbc.sql("select cohort_id as value from panel where id = :panel")
                .param("panel", panel)
                .query(CohortId.class)
                .single();
        assessor = jdbc.sql("""
                        select m.person_id as value from panel_member m where m.panel_id = :panel
                          and not exists (select from scoring_duty d where d.assessor_id = m.person_id and d.recused)
                        limit 1
                        """).param("panel", panel).query(PersonId.class).single();
        candidates = jdbc.sql("""
                        select p.id as project, c.person_id as person,
                               (select v.document_id from deck_version v where v.project_id = p.id limit 1) as document,
                               p.topic as title
                        from trial_candidate c join course_project p on p.enrolment_id = c.enrolment_id
                        where c.panel_id = :panel
                        """).param("panel", panel).query(Candidate.class).list();
        assertThat(candidates)
                .isNotEmpty()
                .allMatch(candidate -> !candidate.title().isEmpty());
    }

    private Set<UUID> people() {
        Set<UUID> people = new HashSet<>();
        candidates.forEach(candidate -> people.add(candidate.person()));
        return people;
    }

    @Test
    void theListOfApplicationsHasTheirNamesAndNoCourses() {
        var seen = as(() -> applications.page(new ApplicationQueries.Filter("", null, null), Order.OWN, 0, 500));
        var theirs = seen.stream()
                .filter(row -> people().contains(row.person().value()))
                .toList();
        assertThat(theirs).hasSameSizeAs(candidates).allMatch(row -> row.courseTitle() == null);
        assertThat(seen.stream().filter(row -> !people().contains(row.person().value())))
                .isNotEmpty()
                .allMatch(row -> row.courseTitle() != null);
        assertThat(as(() -> applications.find(theirs.getFirst().id())).courseTitle())
                .isNull();
    }

    @Test
    void theCohortsCoursesHaveNeitherTitleNorAWayToTheDeck() {
        Set<UUID> projects = new HashSet<>();
        candidates.forEach(candidate -> projects.add(candidate.project()));
        var rows = as(() -> polishing.page(cohort, null, Order.OWN, 0, 500));
        assertThat(rows)
                .noneMatch(row ->
                        row.project() != null && projects.contains(row.project().value()));
        assertThat(rows.stream().filter(row -> row.topic().isEmpty())).hasSizeGreaterThanOrEqualTo(candidates.size());
        assertThat(Acting.as(assessor, Set.of(Role.COORDINATOR), () -> polishing.page(cohort, null, Order.OWN, 0, 500)))
                .anyMatch(row ->
                        row.project() != null && projects.contains(row.project().value()));
    }

    @Test
    void theirCoursesAndFilesArentThere() {
        for (Candidate candidate : candidates) {
            assertThatThrownBy(() -> as(() -> courses.sheet(new CourseProjectId(candidate.project()), null)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(() -> documents.original(new DocumentId(candidate.document()))))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(() -> documents.page(new DocumentId(candidate.document()), 1, true)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void theLogSaysWhoseCourseMovedAndNotWhatItIsCalled() {
        Set<String> titles = new HashSet<>();
        candidates.forEach(candidate -> titles.add(candidate.title()));
        for (Candidate candidate : candidates) {
            var log = as(() -> audit.history(candidate.project()));
            assertThat(log).isNotEmpty().allMatch(entry -> entry.title() == null);
        }
        assertThat(as(() -> audit.page(AuditQueries.Asked.ANY, Order.OWN, 0, 2_000)).stream()
                        .filter(entry -> entry.concernsId() != null
                                && people().contains(entry.concernsId().value())))
                .isNotEmpty()
                .noneMatch(entry -> entry.title() != null && titles.contains(entry.title()));
    }

    @Test
    void theirPanelsOwnPageIsRefused() {
        assertThatThrownBy(() -> as(() -> panels.detail(new PanelId(panel))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("panel.refused.member");
    }

    private <T> T as(java.util.concurrent.Callable<T> work) {
        return Acting.as(assessor, ALL, work);
    }
}
