package academy.guildhall.assessment;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.TrialRules;
import java.math.BigDecimal;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the sheets that count, and keeps the figures that were made from them. */
@Component
class MarkStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    MarkStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The figures of one candidate as they are kept, without how they came about. */
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

        static Kept of(Mark mark) {
            Map<String, BigDecimal> criteria = new HashMap<>();
            mark.criteria().forEach((code, mean) -> criteria.put(code, mean.setScale(2)));
            return new Kept(
                    mark.mean().setScale(2),
                    mark.untrimmedMean().setScale(2),
                    mark.groupMean().setScale(2),
                    mark.spread().setScale(2),
                    mark.penalty().setScale(2),
                    mark.finalMark().setScale(2),
                    mark.place(),
                    mark.outrightFail(),
                    mark.passed(),
                    criteria);
        }
    }

    /** The marks as the sheets give them now, in order of places. One statement. */
    List<Mark> compute(PanelId panel, TrialRules rules) {
        return new Tabulation(rules).of(lectures(panel));
    }

    /** The lectures that were held, with their sheets; refused while somebody is waited for or a sheet isn't in. */
    List<Lecture> lecturesWhole(PanelId panel, TrialRules rules) {
        List<Integer> waiting = jdbc.sql(
                        "select number from trial_candidate where panel_id = :panel and state = 'WAITING' order by number")
                .param("panel", panel.value())
                .query(Integer.class)
                .list();
        if (!waiting.isEmpty()) {
            throw new Refusal("tabulation.refused.waiting", waiting.size(), waiting.getFirst());
        }
        int owed =
                jdbc.sql("""
                        select count(*) from scoring_duty d
                        join trial_candidate c on c.id = d.candidate_id
                        left join score_sheet s
                          on s.candidate_id = d.candidate_id and s.assessor_id = d.assessor_id and s.state = 'SENT'
                        where c.panel_id = :panel and c.state = 'LECTURED' and not d.recused and s.id is null
                        """).param("panel", panel.value()).query(Integer.class).single();
        if (owed > 0) {
            throw new Refusal("tabulation.refused.owed", owed);
        }
        List<Lecture> lectures = lectures(panel);
        for (Lecture lecture : lectures) {
            for (Lecture.Sheet sheet : lecture.sheets()) {
                for (Criterion criterion : rules.rubric()) {
                    if (!sheet.points().containsKey(criterion.code())) {
                        throw new Refusal("tabulation.refused.owed", 1);
                    }
                }
            }
        }
        return lectures;
    }

    private record Key(CandidateId candidate, PersonId assessor) {}

    private List<Lecture> lectures(PanelId panel) {
        Map<CandidateId, Integer> seconds = new LinkedHashMap<>();
        Map<Key, Map<String, BigDecimal>> points = new LinkedHashMap<>();
        Map<Key, boolean[]> chiefAndFails = new HashMap<>();
        jdbc.sql("""
                        select c.id, c.seconds, s.assessor_id, m.chief, x.criterion, x.points, x.fails_outright
                        from trial_candidate c
                        join score_sheet s on s.candidate_id = c.id and s.state = 'SENT'
                        join panel_member m on m.panel_id = c.panel_id and m.person_id = s.assessor_id
                        join sheet_score x on x.sheet_id = s.id
                        where c.panel_id = :panel and c.state = 'LECTURED'
                        order by c.number, s.assessor_id
                        """).param("panel", panel.value()).query(rs -> {
            CandidateId candidate = new CandidateId(rs.getObject("id", UUID.class));
            Key key = new Key(candidate, new PersonId(rs.getObject("assessor_id", UUID.class)));
            seconds.put(candidate, rs.getInt("seconds"));
            BigDecimal given = rs.getBigDecimal("points");
            if (given != null) {
                points.computeIfAbsent(key, sheet -> new HashMap<>()).put(rs.getString("criterion"), given);
            }
            boolean[] marks = chiefAndFails.computeIfAbsent(key, sheet -> new boolean[2]);
            marks[0] = rs.getBoolean("chief");
            marks[1] |= rs.getBoolean("fails_outright");
        });
        Map<CandidateId, List<Lecture.Sheet>> sheets = new LinkedHashMap<>();
        points.forEach((key, given) -> {
            boolean[] marks = chiefAndFails.getOrDefault(key, new boolean[2]);
            sheets.computeIfAbsent(key.candidate(), lecture -> new ArrayList<>())
                    .add(new Lecture.Sheet(key.assessor(), marks[0], given, marks[1]));
        });
        List<Lecture> lectures = new ArrayList<>();
        sheets.forEach((candidate, of) -> lectures.add(new Lecture(candidate, seconds.getOrDefault(candidate, 0), of)));
        return lectures;
    }

    void keep(CandidateId candidate, Kept kept) {
        jdbc.sql("""
                        insert into trial_result values (:candidate, :mean, :untrimmed, :group, :spread, :penalty, :final,
                                                         :place, :fails, :passed, cast(:criteria as jsonb))
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
                        "delete from trial_result where candidate_id in (select id from trial_candidate where panel_id = :panel)")
                .param("panel", panel.value())
                .update();
    }

    Map<CandidateId, Kept> kept(PanelId panel) {
        Map<CandidateId, Kept> kept = new HashMap<>();
        jdbc.sql("""
                        select r.* from trial_result r join trial_candidate c on c.id = r.candidate_id
                        where c.panel_id = :panel
                        """).param("panel", panel.value()).query(rs -> {
            kept.put(
                    new CandidateId(rs.getObject("candidate_id", UUID.class)),
                    new Kept(
                            rs.getBigDecimal("mean"),
                            rs.getBigDecimal("untrimmed_mean"),
                            rs.getBigDecimal("group_mean"),
                            rs.getBigDecimal("spread"),
                            rs.getBigDecimal("penalty"),
                            rs.getBigDecimal("final_mark"),
                            rs.getObject("place", Integer.class),
                            rs.getBoolean("outright_fail"),
                            rs.getBoolean("passed"),
                            criteria(rs.getString("criteria"))));
        });
        return kept;
    }

    Map<String, BigDecimal> criteria(String text) {
        Map<String, BigDecimal> criteria = new HashMap<>();
        json.readValue(text, new TypeReference<Map<String, BigDecimal>>() {})
                .forEach((code, mean) -> criteria.put(code, mean.setScale(2)));
        return criteria;
    }
}
