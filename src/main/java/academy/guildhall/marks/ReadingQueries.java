package academy.guildhall.marks;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.OtherAssessors;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.people.People;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which marks of a panel another assessor reads, and what came of it, for those who run it. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class ReadingQueries {
    private final JdbcClient jdbc;
    private final MarkStore store;
    private final OtherAssessors others;
    private final CurrentUser current;

    ReadingQueries(JdbcClient jdbc, MarkStore store, OtherAssessors others, CurrentUser current) {
        this.jdbc = jdbc;
        this.store = store;
        this.others = others;
        this.current = current;
    }

    /** A second reading as it stands. */
    public record Asked(
            CandidateId candidate,
            String figures,
            String reader,
            ReadingState state,
            Instant askedAt,
            @Nullable String words) {}

    /**
     * A lecture that is owed a reading.
     *
     * @param asked nothing until somebody is asked
     */
    public record Row(OwedReading owed, @Nullable Asked asked) {
        public boolean stands() {
            return asked != null && asked.state() == ReadingState.STANDS;
        }
    }

    /**
     * By the order of the lectures, over the figures that are confirmed or are to be: a review that comes afterwards owes none. None
     * before there are marks. Two statements.
     */
    public List<Row> of(PanelDetail panel) {
        if (!panel.state().hasMarks()) {
            return List.of();
        }
        List<OwedReading> owed = OwedReading.of(panel.rules(), store.confirmed(panel.id()));
        if (owed.isEmpty()) {
            return List.of();
        }
        Map<CandidateId, List<Asked>> asked =
                jdbc.sql("""
                        select r.candidate_id as candidate, r.figures, p.name as reader, r.state, r.asked_at, r.words
                        from second_reading r
                        join candidate_view c on c.id = r.candidate_id
                        join person_view p on p.id = r.reader_id
                        where c.panel_id = :panel and r.state <> 'WITHDRAWN'
                        """).param("panel", panel.id().value()).query(Asked.class).list().stream()
                        .collect(Collectors.groupingBy(Asked::candidate));
        return owed.stream()
                .map(one -> new Row(
                        one,
                        asked.getOrDefault(one.candidate(), List.of()).stream()
                                .filter(reading -> reading.figures().equals(one.figures()))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    /** Who can be asked to read a lecture, or called to score it; not whoever asks. */
    public List<People.Row> others(CandidateId id) {
        return others.of(id).stream()
                .filter(one -> !one.id().equals(current.person()))
                .toList();
    }
}
