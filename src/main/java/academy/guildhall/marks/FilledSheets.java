package academy.guildhall.marks;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.scoring.Receipt;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sheets that came in on a panel, as they are printed. */
@Repository
class FilledSheets {
    private final JdbcClient jdbc;

    FilledSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose sheet on whom. */
    record Key(CandidateId candidate, PersonId assessor) {}

    /**
     * Points of one criterion.
     *
     * @param confirmed as the sheet came in
     * @param points as it is read now: another figure after a review
     */
    record Given(@Nullable BigDecimal confirmed, @Nullable BigDecimal points, boolean failsOutright) {
        boolean isReadOtherwise() {
            return confirmed != null && points != null && confirmed.compareTo(points) != 0;
        }
    }

    /**
     * A sheet.
     *
     * @param receipt the short form of what the assessor has; empty for one that came in before there were any
     */
    record Sheet(Instant sentAt, String note, String receipt, Map<String, Given> given) {
        Sheet {
            given = Map.copyOf(given);
        }

        BigDecimal total() {
            return given.values().stream()
                    .map(Given::confirmed)
                    .filter(java.util.Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private record Row(
            CandidateId candidate,
            PersonId assessor,
            Instant sentAt,
            String note,
            @Nullable String digest,
            String criterion,
            @Nullable BigDecimal confirmed,
            @Nullable BigDecimal points,
            boolean failsOutright) {
        Key key() {
            return new Key(candidate, assessor);
        }

        Sheet sheet() {
            return new Sheet(sentAt, note, digest == null ? "" : new Receipt(digest, sentAt).code(), Map.of());
        }
    }

    /** One statement. */
    Map<Key, Sheet> of(PanelId panel) {
        Map<Key, Sheet> sheets = new HashMap<>();
        jdbc.sql("""
                        select s.candidate_id as candidate, s.assessor_id as assessor, s.sent_at, s.note, s.digest, x.criterion,
                               x.confirmed, x.points, x.fails_outright
                        from score_sheet_view s
                        join candidate_view c on c.id = s.candidate_id and c.state = 'LECTURED'
                        join read_score x on x.sheet_id = s.id
                        where c.panel_id = :panel and s.state = 'SENT'
                        """).param("panel", panel.value()).query(Row.class).list().stream()
                .collect(Collectors.groupingBy(Row::key))
                .forEach((key, rows) -> {
                    Sheet sheet = rows.getFirst().sheet();
                    Map<String, Given> given = rows.stream()
                            .collect(Collectors.toMap(
                                    Row::criterion,
                                    row -> new Given(row.confirmed(), row.points(), row.failsOutright())));
                    sheets.put(key, new Sheet(sheet.sentAt(), sheet.note(), sheet.receipt(), given));
                });
        return sheets;
    }
}
