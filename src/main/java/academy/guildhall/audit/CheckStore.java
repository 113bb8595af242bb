package academy.guildhall.audit;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.data.ForCommands;
import academy.guildhall.platform.time.AcademyTime;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found by whoever verified the chain, for good. */
@Repository
@ForCommands
class CheckStore {
    private static final String CHECK = """
            select p.name as by, c.ended_at, c.after_position as after, c.position, encode(c.hash, 'hex') as hash,
                   c.broken as breach, c.broken_position, c.broken_entry_id, c.broken_at, c.broken_subject
            from audit_check c left join person_view p on p.id = c.by_id
            """;

    private final JdbcClient jdbc;

    CheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            @Nullable String by,
            Instant endedAt,
            long after,
            long position,
            String hash,
            @Nullable Breach breach,
            @Nullable Long brokenPosition,
            @Nullable Long brokenEntryId,
            @Nullable Instant brokenAt,
            @Nullable String brokenSubject) {
        ChainCheck check() {
            Broken broken =
                    breach == null ? null : new Broken(breach, brokenPosition, brokenEntryId, brokenAt, brokenSubject);
            return new ChainCheck(by, endedAt, after, position, hash, broken);
        }
    }

    Optional<ChainCheck> last() {
        return jdbc.sql(CHECK + " order by c.ended_at desc limit 1")
                .query(Row.class)
                .optional()
                .map(Row::check);
    }

    /** The last one that found every record as it was. */
    Optional<ChainCheck> lastWhole() {
        return jdbc.sql(CHECK + " where c.broken is null order by c.ended_at desc limit 1")
                .query(Row.class)
                .optional()
                .map(Row::check);
    }

    void keep(UUID id, @Nullable PersonId by, Instant begun, Instant ended, ChainPass.Outcome outcome) {
        Broken broken = outcome.broken();
        Instant at = broken == null ? null : broken.at();
        jdbc.sql("""
                        insert into audit_check (id, by_id, begun_at, ended_at, after_position, position, hash, broken,
                            broken_position, broken_entry_id, broken_at, broken_subject)
                        values (:id, :by, :begun, :ended, :after, :position, decode(:hash, 'hex'), :broken,
                            :brokenPosition, :brokenEntry, :brokenAt, :brokenSubject)
                        """)
                .param("id", id)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("begun", AcademyTime.utc(begun))
                .param("ended", AcademyTime.utc(ended))
                .param("after", outcome.after())
                .param("position", outcome.position())
                .param("hash", outcome.hash())
                .param("broken", broken == null ? null : broken.breach().name(), Types.VARCHAR)
                .param("brokenPosition", broken == null ? null : broken.position(), Types.BIGINT)
                .param("brokenEntry", broken == null ? null : broken.entryId(), Types.BIGINT)
                .param("brokenAt", at == null ? null : AcademyTime.utc(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("brokenSubject", broken == null ? null : broken.subject(), Types.VARCHAR)
                .update();
    }
}
