package academy.guildhall.marks;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.Rubric;
import java.math.BigDecimal;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the sheets that count, and keeps the figures that were made from them. */
@Repository
class MarkStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    MarkStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * The figures of one candidate as they are kept, without how they came about.
     *
     * @param groupMean of the first group that has a minimum; nothing where none has
     */
    record Kept(
            @Nullable BigDecimal mean,
            @Nullable BigDecimal untrimmedMean,
            @Nullable BigDecimal groupMean,
            @Nullable BigDecimal spread,
            @Nullable BigDecimal penalty,
            @Nullable BigDecimal finalMark,
            @Nullable Integer place,
            boolean outrightFail,
            boolean passed,
            Map<String, BigDecimal> criteria) {
        /** Somebody who didn't come: no figures. */
        static final Kept ABSENT = new Kept(null, null, null, null, null, null, null, false, false, Map.of());

        static Kept of(Mark mark, Rubric rubric) {
            Map<String, BigDecimal> criteria = new HashMap<>();
            mark.criteria().forEach((code, mean) -> criteria.put(code, mean.setScale(2)));
            return new Kept(
                    mark.mean().setScale(2),
                    mark.untrimmedMean().setScale(2),
                    rubric.minima().stream()
                            .findFirst()
                            .map(group -> mark.groups().get(group.code()))
                            .map(mean -> mean.setScale(2))
                            .orElse(null),
                    mark.spread().setScale(2),
                    mark.penalty().setScale(2),
                    mark.finalMark().setScale(2),
                    mark.place(),
                    mark.outrightFail(),
                    mark.passed(),
                    criteria);
        }
    }

    /** Numbers with neither a time nor an absence, in order. */
    List<Integer> waiting(PanelId panel) {
        return jdbc.sql(
                        "select number from candidate_view where panel_id = :panel and state = 'WAITING' order by number")
                .param("panel", panel.value())
                .query(Integer.class)
                .list();
    }

    /** How many sheets on lectures that were held haven't come in. */
    int owed(PanelId panel) {
        return jdbc.sql("""
                        select count(*) from scoring_duty_view d
                        join candidate_view c on c.id = d.candidate_id
                        left join score_sheet_view s
                          on s.candidate_id = d.candidate_id and s.assessor_id = d.assessor_id and s.state = 'SENT'
                        where c.panel_id = :panel and c.state = 'LECTURED' and not d.recused and s.id is null
                        """).param("panel", panel.value()).query(Integer.class).single();
    }

    /** Numbers of which a sheet is asked to go back, in order. */
    List<Integer> askedBack(PanelId panel) {
        return jdbc.sql("""
                        select distinct c.number from sheet_correction_view x
                        join score_sheet_view s on s.id = x.sheet_id
                        join candidate_view c on c.id = s.candidate_id
                        where c.panel_id = :panel and c.state = 'LECTURED' and x.state = 'ASKED' order by c.number
                        """).param("panel", panel.value()).query(Integer.class).list();
    }

    /** Numbers that were absent and ask for another day, in order. */
    List<Integer> excused(PanelId panel) {
        return jdbc.sql("""
                        select c.number from candidate_view c join postponement_view a on a.candidate_id = c.id
                        where c.panel_id = :panel and c.state = 'ABSENT' and a.state = 'ASKED' order by c.number
                        """).param("panel", panel.value()).query(Integer.class).list();
    }

    /** What came of a second reading of these figures. */
    record Answered(CandidateId candidate, String figures, ReadingState state) {}

    /** The second readings on a panel that were answered. */
    List<Answered> answered(PanelId panel) {
        return jdbc.sql("""
                        select r.candidate_id as candidate, r.figures, r.state
                        from second_reading r join candidate_view c on c.id = r.candidate_id
                        where c.panel_id = :panel and r.state in ('STANDS', 'AGAIN')
                        """).param("panel", panel.value()).query(Answered.class).list();
    }

    private record Key(CandidateId candidate, PersonId assessor) {}

    private record Score(
            CandidateId candidate,
            int seconds,
            PersonId assessor,
            boolean chief,
            String criterion,
            @Nullable BigDecimal points,
            @Nullable BigDecimal confirmed,
            boolean failsOutright) {
        Key key() {
            return new Key(candidate, assessor);
        }
    }

    /** The lectures that were held, by number, with the sheets that have come in, as they are read now. One statement. */
    List<Lecture> lectures(PanelId panel) {
        return lectures(panel, Score::points);
    }

    /** The same as two confirmed it, before any review of the figures. */
    List<Lecture> confirmed(PanelId panel) {
        return lectures(panel, Score::confirmed);
    }

    private List<Lecture> lectures(PanelId panel, Function<Score, @Nullable BigDecimal> read) {
        Map<Key, List<Score>> scores = jdbc.sql("""
                        select c.id as candidate, c.seconds, s.assessor_id as assessor, m.chief, x.criterion, x.points,
                               x.confirmed, x.fails_outright
                        from candidate_view c
                        join score_sheet_view s on s.candidate_id = c.id and s.state = 'SENT'
                        join panel_member_view m on m.panel_id = c.panel_id and m.person_id = s.assessor_id
                        join read_score x on x.sheet_id = s.id
                        where c.panel_id = :panel and c.state = 'LECTURED'
                        order by c.number, s.assessor_id
                        """).param("panel", panel.value()).query(Score.class).list().stream()
                .collect(Collectors.groupingBy(Score::key, LinkedHashMap::new, Collectors.toList()));
        Map<CandidateId, Integer> seconds = new LinkedHashMap<>();
        Map<CandidateId, List<Lecture.Sheet>> sheets = new HashMap<>();
        scores.forEach((key, given) -> {
            seconds.put(key.candidate(), given.getFirst().seconds());
            sheets.computeIfAbsent(key.candidate(), lecture -> new ArrayList<>())
                    .add(sheet(key.assessor(), given, read));
        });
        return seconds.entrySet().stream()
                .map(held -> new Lecture(held.getKey(), held.getValue(), sheets.getOrDefault(held.getKey(), List.of())))
                .toList();
    }

    private static Lecture.Sheet sheet(
            PersonId assessor, List<Score> scores, Function<Score, @Nullable BigDecimal> read) {
        Map<String, BigDecimal> points = new HashMap<>();
        for (Score score : scores) {
            BigDecimal given = read.apply(score);
            if (given != null) {
                points.put(score.criterion(), given);
            }
        }
        return new Lecture.Sheet(
                assessor, scores.getFirst().chief(), points, scores.stream().anyMatch(Score::failsOutright));
    }

    void keep(CandidateId candidate, Kept kept) {
        jdbc.sql("""
                        insert into trial_result (candidate_id, mean, untrimmed_mean, group_mean, spread, penalty, final_mark,
                                                  place, outright_fail, passed, criteria)
                        values (:candidate, :mean, :untrimmed, :group, :spread, :penalty, :final, :place, :fails, :passed,
                                cast(:criteria as jsonb))
                        """)
                .param("candidate", candidate.value())
                .param("mean", kept.mean(), Types.NUMERIC)
                .param("untrimmed", kept.untrimmedMean(), Types.NUMERIC)
                .param("group", kept.groupMean(), Types.NUMERIC)
                .param("spread", kept.spread(), Types.NUMERIC)
                .param("penalty", kept.penalty(), Types.NUMERIC)
                .param("final", kept.finalMark(), Types.NUMERIC)
                .param("place", kept.place(), Types.INTEGER)
                .param("fails", kept.outrightFail())
                .param("passed", kept.passed())
                .param("criteria", json.writeValueAsString(kept.criteria()))
                .update();
    }

    void drop(PanelId panel) {
        jdbc.sql(
                        "delete from trial_result where candidate_id in (select id from candidate_view where panel_id = :panel)")
                .param("panel", panel.value())
                .update();
    }

    private record Row(
            CandidateId candidate,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal untrimmedMean,
            @Nullable BigDecimal groupMean,
            @Nullable BigDecimal spread,
            @Nullable BigDecimal penalty,
            @Nullable BigDecimal finalMark,
            @Nullable Integer place,
            boolean outrightFail,
            boolean passed,
            String criteria) {}

    Map<CandidateId, Kept> kept(PanelId panel) {
        return jdbc.sql("""
                        select r.candidate_id as candidate, r.mean, r.untrimmed_mean, r.group_mean, r.spread, r.penalty,
                               r.final_mark, r.place, r.outright_fail, r.passed, r.criteria::text as criteria
                        from current_result r join candidate_view c on c.id = r.candidate_id
                        where c.panel_id = :panel
                        """).param("panel", panel.value()).query(Row.class).list().stream()
                .collect(Collectors.toMap(
                        Row::candidate,
                        row -> new Kept(
                                row.mean(),
                                row.untrimmedMean(),
                                row.groupMean(),
                                row.spread(),
                                row.penalty(),
                                row.finalMark(),
                                row.place(),
                                row.outrightFail(),
                                row.passed(),
                                criteria(row.criteria()))));
    }

    Map<String, BigDecimal> criteria(String text) {
        Map<String, BigDecimal> criteria = new HashMap<>();
        json.readValue(text, new TypeReference<Map<String, BigDecimal>>() {})
                .forEach((code, mean) -> criteria.put(code, mean.setScale(2)));
        return criteria;
    }
}
