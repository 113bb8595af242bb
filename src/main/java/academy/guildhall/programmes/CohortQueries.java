package academy.guildhall.programmes;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.Tally;
import academy.guildhall.platform.data.Sorts;
import academy.guildhall.platform.data.Where;
import academy.guildhall.platform.text.SearchQuery;
import academy.guildhall.platform.text.TextKey;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cohorts as lists and pages show them. */
@Repository
class CohortQueries {
    private static final String ROW = """
            select c.id, p.academy_id as academy, a.name_zh as academy_zh, a.name_en as academy_en,
                   c.programme_id as programme, p.code as programme_code, c.name, c.year, c.batch, c.starts_on, c.ends_on,
                   c.capacity, c.seats_taken
            from cohort c join programme p on p.id = c.programme_id join academy a on a.id = p.academy_id
            """;
    private static final String MINE = "(:everywhere or c.programme_id = any(:programmes) or c.id = any(:cohorts))";

    static final Sorts SORTS = Sorts.descending("year", "c.year desc, c.batch desc, c.id", "c.year, c.batch, c.id desc")
            .by("name", "c.name collate \"C\"")
            .by("runs", "c.starts_on")
            .by("batch", "c.batch")
            .by("seats", "c.seats_taken");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");

    private final JdbcClient jdbc;

    CohortQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of them, in their own order the latest first. */
    List<CohortRow> page(Where where, Order order, int offset, int limit) {
        return where.bind(
                        jdbc.sql(ROW + where.where() + " order by " + SORTS.of(order) + " offset :offset limit :limit"))
                .param("offset", offset)
                .param("limit", limit)
                .query(CohortRow.class)
                .list();
    }

    /** Those that aren't over on a day, the latest first; a hundred at most. */
    List<CohortRow> running(Within within, LocalDate day) {
        return within.bind(jdbc.sql(ROW + " where " + MINE
                        + " and c.ends_on >= :day order by c.year desc, c.batch desc, c.id limit 100"))
                .param("day", day)
                .query(CohortRow.class)
                .list();
    }

    /** Those whose name has these words in it, the latest first. */
    List<CohortRow> found(Within within, String words, int most) {
        return within.bind(jdbc.sql(ROW + " where " + MINE + " and strpos(lower(c.name), lower(:words)) > 0"
                        + " order by c.year desc, c.batch desc, c.id limit :most"))
                .param("words", words)
                .param("most", most)
                .query(CohortRow.class)
                .list();
    }

    /** The condition that each of the words is part of the name, as it was typed or as such signs are folded. */
    Where named(String words) {
        Where where = new Where();
        List<String> typed =
                BLANKS.splitAsStream(words).filter(word -> !word.isEmpty()).toList();
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i).toLowerCase(Locale.ROOT);
            String folded = TextKey.name(word);
            where.and(
                            "(lower(c.name) like :typed" + i + " or lower(c.name) like :folded" + i + ")",
                            "typed" + i,
                            like(word))
                    .with("folded" + i, like(folded.isEmpty() ? word : folded));
        }
        return where;
    }

    private static String like(String word) {
        return SearchQuery.containing(word);
    }

    Tally count(Where where) {
        return where.bind(jdbc.sql(Tally.of("select from cohort c" + where.where())))
                .query(Tally.class)
                .single();
    }

    CohortRow row(CohortId cohort) {
        return jdbc.sql(ROW + " where c.id = :id")
                .param("id", cohort.value())
                .query(CohortRow.class)
                .optional()
                .orElseThrow(() -> new NotFound("cohort", cohort));
    }

    /** The lowest number that no cohort of a programme has in a year. */
    int freeBatch(ProgrammeId programme, int year) {
        return jdbc.sql("""
                        select min(n) from generate_series(1, :most) n
                        where not exists (select from cohort where programme_id = :programme and year = :year and batch = n)
                        """)
                .param("programme", programme.value())
                .param("year", year)
                .param("most", OpenCohort.MOST_BATCHES)
                .query(Integer.class)
                .optional()
                .orElse(OpenCohort.MOST_BATCHES);
    }

    /** How many of a cohort are in each state. */
    Map<EnrolmentState, Integer> counts(CohortId cohort) {
        Map<EnrolmentState, Integer> counts = new EnumMap<>(EnrolmentState.class);
        jdbc.sql("select state, count(*) as n from enrolment where cohort_id = :id group by state")
                .param("id", cohort.value())
                .query(rs -> {
                    counts.put(EnrolmentState.valueOf(rs.getString("state")), rs.getInt("n"));
                });
        return counts;
    }
}
