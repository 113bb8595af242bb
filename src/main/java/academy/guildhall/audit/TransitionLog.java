package academy.guildhall.audit;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes every transition down, in the transaction that makes it: neither is there without the other. */
@Component
class TransitionLog {
    private final JdbcClient jdbc;

    TransitionLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void write(Transition move) {
        jdbc.sql("""
                        insert into audit_entry
                            (at, actor_id, subject, subject_id, concerns_id, from_state, to_state, state_type, reason)
                        values (:at, :actor, :subject, :id, :concerns, :from, :to, :type, :reason)
                        """)
                .param("at", OffsetDateTime.ofInstant(move.act().at(), ZoneOffset.UTC))
                .param("actor", value(move.act().by()), Types.OTHER)
                .param("subject", move.subject())
                .param("id", move.subjectId())
                .param("concerns", value(move.concerns()), Types.OTHER)
                .param("from", move.from(), Types.VARCHAR)
                .param("to", move.to())
                .param("type", move.stateType(), Types.VARCHAR)
                .param("reason", move.act().reason(), Types.VARCHAR)
                .update();
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
