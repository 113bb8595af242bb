package academy.guildhall.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.marks.SampleSheets;
import academy.guildhall.marks.Trials;
import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class PaperEntriesTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private Trials trials;
    private PanelId panel;
    private CandidateId candidate;
    private PersonId assessor;

    @BeforeEach
    void lectures() {
        trials = Trials.lectured(context, 1);
        panel = trials.panel();
        candidate = trials.candidate(panel, 1);
        assessor = trials.assessors.getFirst();
    }

    @Test
    void aSheetIsInOnceTwoHaveEnteredTheSame() {
        assertThat(enter(trials.coordinator, "1")).isNull();
        assertThat(owed()).extracting(PaperQueries.Owed::enteredBy).contains("班主任");

        Receipt receipt = enter(trials.second, "1");

        assertThat(receipt).isNotNull();
        assertThat(owed()).extracting(PaperQueries.Owed::assessor).doesNotContain(assessor);
        assertThat(jdbc.sql("""
                                select sum(x.points) from score_sheet s join sheet_score x on x.sheet_id = s.id
                                where s.candidate_id = :candidate and s.assessor_id = :assessor and s.state = 'SENT'
                                """)
                        .param("candidate", candidate.value())
                        .param("assessor", assessor.value())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("12");
    }

    @Test
    void whatTheSecondEntersOtherwiseIsNotInAndTheyLearnWhereButNotWhat() {
        enter(trials.coordinator, "1");

        assertThatThrownBy(() -> enter(trials.second, "1.5")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("paper.entry.differs");
            assertThat(refusal.args()).hasSize(2);
            assertThat(refusal.args()[1]).isInstanceOf(Criterion.class);
        });

        trials.asCoordinator(() -> entries().drop(candidate, assessor, "看错一行"));
        enter(trials.second, "1.5");
        assertThat(enter(trials.coordinator, "1.5")).isNotNull();
    }

    @Test
    void nobodyIsTheirOwnSecond() {
        enter(trials.coordinator, "1");

        assertThat(enter(trials.coordinator, "2"))
                .as("a slip of one's own is put right")
                .isNull();
        assertThat(enter(trials.second, "2")).isNotNull();
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into paper_entry (id, version, candidate_id, assessor_id, state, entered_by_id, entered_at,
                                                         decided_by_id, decided_at)
                                values (gen_random_uuid(), 0, :candidate, :assessor, 'CONFIRMED', :by, now(), :by, now())
                                """)
                        .param("candidate", candidate.value())
                        .param("assessor", trials.assessors.getLast().value())
                        .param("by", trials.coordinator.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("paper_entry_by_two");
    }

    @Test
    void whatTheAssessorHasOnTheDeskIsNotWrittenOver() {
        String first = SampleSheets.RULES.rubric().criteria().getFirst().code();
        trials.score(panel, 1, assessor, first, "3");
        enter(trials.coordinator, "1");

        assertThatThrownBy(() -> enter(trials.second, "1"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("paper.entry.desk"));

        trials.score(panel, 1, assessor, first, null);
        assertThat(enter(trials.second, "1")).isNotNull();
    }

    @Test
    void aBlankIsNotZeroAndPointsHaveToFit() {
        List<SheetQueries.Score> blank = new ArrayList<>(sheet("1"));
        blank.set(0, SheetQueries.Score.blank(blank.getFirst().criterion()));

        assertThatThrownBy(() -> enter(trials.coordinator, blank))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("paper.entry.blank"));
        assertThatThrownBy(() -> enter(trials.coordinator, "99")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> enter(trials.coordinator, "1.3")).isInstanceOf(Refusal.class);
    }

    @Test
    void isRefusedToMembersAndOnceTheSheetIsIn() {
        assertThatThrownBy(() -> enter(assessor, "1"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("panel.refused.member"));
        trials.fill(panel, 1, assessor, 0.9);
        trials.send(panel, 1, assessor);

        assertThatThrownBy(() -> enter(trials.coordinator, "1"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("sheet.refused.sent"));
    }

    @Test
    void twoWhoEnterAtOnceAreFirstAndSecond() throws Exception {
        Set<String> outcomes = new ConcurrentSkipListSet<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> works = List.of(
                    () -> outcomes.add(enter(trials.coordinator, "1") == null ? "first" : "second"),
                    () -> outcomes.add(enter(trials.second, "1") == null ? "first" : "second"));
            for (Future<Boolean> done : both.invokeAll(works)) {
                done.get();
            }
        }

        assertThat(outcomes).containsExactly("first", "second");
    }

    private @Nullable Receipt enter(PersonId by, String each) {
        return enter(by, sheet(each));
    }

    private @Nullable Receipt enter(PersonId by, List<SheetQueries.Score> scores) {
        return Acting.ask(by, Role.COORDINATOR, () -> entries().enter(candidate, assessor, scores));
    }

    private static List<SheetQueries.Score> sheet(String each) {
        return SampleSheets.RULES.rubric().criteria().stream()
                .map(criterion -> new SheetQueries.Score(criterion.code(), new BigDecimal(each), false, null, null))
                .toList();
    }

    private PaperEntries entries() {
        return context.getBean(PaperEntries.class);
    }

    private List<PaperQueries.Owed> owed() {
        return Acting.ask(
                trials.coordinator,
                Role.COORDINATOR,
                () -> context.getBean(PaperQueries.class).owed(panel, 1));
    }
}
