package academy.guildhall.audit;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.SubjectTitles;
import academy.guildhall.platform.Transition;
import academy.guildhall.platform.security.Place;
import academy.guildhall.platform.security.Places;
import academy.guildhall.platform.time.AcademyTime;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes every transition down, in the transaction that makes it: neither is there without the other. */
@Component
class TransitionLog {
    private final JdbcClient jdbc;
    private final Places places;
    private final Map<String, String> titles = new HashMap<>();

    TransitionLog(JdbcClient jdbc, Places places, List<SubjectTitles> titles) {
        this.places = places;
        this.jdbc = jdbc;
        titles.forEach(module -> this.titles.putAll(module.bySubject()));
    }

    @EventListener
    void write(Transition move) {
        jdbc.sql("""
                        insert into audit_entry
                            (at, actor_id, subject, subject_id, academy_id, title, concerns_id, from_state, to_state,
                             state_type, reason)
                        values (:at, :actor, :subject, :id, :academy, :title, :concerns, :from, :to, :type, :reason)
                        """)
                .param("at", AcademyTime.utc(move.act().at()))
                .param("actor", value(move.act().by()), Types.OTHER)
                .param("subject", move.subject())
                .param("id", move.subjectId())
                .param("academy", academy(move), Types.OTHER)
                .param("title", title(move), Types.VARCHAR)
                .param("concerns", value(move.concerns()), Types.OTHER)
                .param("from", move.from(), Types.VARCHAR)
                .param("to", move.to())
                .param("type", move.stateType(), Types.VARCHAR)
                .param("reason", move.act().reason(), Types.VARCHAR)
                .update();
    }

    /** Where the thing stands; what stands nowhere is their only academy's whom it concerns. */
    private @Nullable UUID academy(Transition move) {
        PersonId concerns = move.concerns();
        return places.of(move.subject(), move.subjectId())
                .or(() -> concerns == null ? Optional.empty() : places.of(concerns))
                .flatMap(Place::academy)
                .orElse(null);
    }

    private @Nullable String title(Transition move) {
        String query = titles.get(move.subject());
        return query == null
                ? null
                : jdbc.sql(query)
                        .param("id", move.subjectId())
                        .query((rs, row) -> Optional.ofNullable(rs.getString(1)))
                        .optional()
                        .flatMap(found -> found)
                        .orElse(null);
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
