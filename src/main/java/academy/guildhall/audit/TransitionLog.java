package academy.guildhall.audit;

import academy.guildhall.platform.Bulk;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.SubjectTitles;
import academy.guildhall.platform.Transition;
import academy.guildhall.platform.security.Place;
import academy.guildhall.platform.security.Places;
import academy.guildhall.platform.time.AcademyTime;
import java.sql.Types;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Writes every transition down, in the transaction that makes it: neither is there without the other. */
@Component
class TransitionLog {
    private final NamedParameterJdbcOperations jdbc;
    private final Places places;
    private final Map<String, String> titles = new HashMap<>();
    private final Consumer<List<Transition>> writing = this::write;

    TransitionLog(NamedParameterJdbcOperations jdbc, Places places, List<SubjectTitles> titles) {
        this.places = places;
        this.jdbc = jdbc;
        titles.forEach(module -> this.titles.putAll(module.bySubject()));
    }

    @EventListener
    void write(Transition move) {
        Bulk.each(move, writing);
    }

    private void write(List<Transition> moves) {
        Map<String, List<Transition>> bySubject = moves.stream()
                .collect(Collectors.groupingBy(Transition::subject, LinkedHashMap::new, Collectors.toList()));
        bySubject.forEach((subject, some) -> jdbc.batchUpdate(sql(subject), params(subject, some)));
    }

    /** With the title that the thing has at this moment, by what its room says. */
    private String sql(String subject) {
        return """
                insert into audit_entry
                    (at, actor_id, subject, subject_id, academy_id, title, concerns_id, from_state, to_state,
                     state_type, reason)
                values (:at, :actor, :subject, :id, :academy, (%s), :concerns, :from, :to, :type, :reason)
                """.formatted(titles.getOrDefault(subject, "cast(null as text)"));
    }

    private SqlParameterSource[] params(String subject, List<Transition> moves) {
        Map<UUID, Place> things =
                places.of(subject, moves.stream().map(Transition::subjectId).toList());
        Map<UUID, Place> people = places.ofPeople(moves.stream()
                .filter(move -> !things.containsKey(move.subjectId()))
                .map(Transition::concerns)
                .filter(Objects::nonNull)
                .toList());
        return moves.stream()
                .map(move -> new MapSqlParameterSource()
                        .addValue("at", AcademyTime.utc(move.act().at()))
                        .addValue("actor", value(move.act().by()), Types.OTHER)
                        .addValue("subject", subject)
                        .addValue("id", move.subjectId())
                        .addValue("academy", academy(move, things, people), Types.OTHER)
                        .addValue("concerns", value(move.concerns()), Types.OTHER)
                        .addValue("from", move.from(), Types.VARCHAR)
                        .addValue("to", move.to())
                        .addValue("type", move.stateType(), Types.VARCHAR)
                        .addValue("reason", move.act().reason(), Types.VARCHAR))
                .toArray(SqlParameterSource[]::new);
    }

    /** Where the thing stands; what stands nowhere is their only academy's whom it concerns. */
    private static @Nullable UUID academy(Transition move, Map<UUID, Place> things, Map<UUID, Place> people) {
        return Optional.ofNullable(things.get(move.subjectId()))
                .or(() -> Optional.ofNullable(value(move.concerns())).map(people::get))
                .flatMap(Place::academy)
                .orElse(null);
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
