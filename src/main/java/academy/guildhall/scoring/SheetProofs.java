package academy.guildhall.scoring;

import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether sheets still hold what their receipts were given for, whoever has been at the database. */
@Component
@ModuleApi
public class SheetProofs {
    private final JdbcClient jdbc;

    SheetProofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            int number,
            PersonId assessor,
            String note,
            Instant sentAt,
            String digest,
            @Nullable String criterion,
            @Nullable BigDecimal points,
            @Nullable Boolean failsOutright,
            @Nullable String reason) {
        SheetEntry entry() {
            return new SheetEntry(points, Boolean.TRUE.equals(failsOutright), reason, null);
        }
    }

    private record Key(int number, PersonId assessor) {}

    /** The numbers of a panel on which a sent sheet has other figures or another note than were received; one statement. */
    public List<Integer> altered(PanelId panel) {
        Map<Key, List<Row>> sheets = jdbc.sql("""
                        select c.number, s.assessor_id as assessor, s.note, s.sent_at, s.digest,
                               x.criterion, x.points, x.fails_outright, x.reason
                        from candidate_view c
                        join score_sheet s on s.candidate_id = c.id and s.state = 'SENT' and s.digest is not null
                        left join sheet_score x on x.sheet_id = s.id
                        where c.panel_id = :panel
                        order by c.number
                        """).param("panel", panel.value()).query(Row.class).list().stream()
                .collect(Collectors.groupingBy(row -> new Key(row.number(), row.assessor())));
        return sheets.entrySet().stream()
                .filter(sheet -> !holds(panel, sheet.getKey(), sheet.getValue()))
                .map(sheet -> sheet.getKey().number())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean holds(PanelId panel, Key key, List<Row> rows) {
        Row first = rows.getFirst();
        String text = SheetText.of(
                new SheetText.Place(panel, key.number(), key.assessor()), first.sentAt(), entries(rows), first.note());
        return SheetText.digest(text).equals(first.digest());
    }

    /** None where somebody took all of them away. */
    private static Map<String, SheetEntry> entries(List<Row> rows) {
        Map<String, SheetEntry> entries = new HashMap<>();
        for (Row row : rows) {
            if (row.criterion() != null) {
                entries.put(row.criterion(), row.entry());
            }
        }
        return entries;
    }
}
