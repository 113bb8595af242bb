package academy.guildhall.timetable;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SessionRepository extends Repository<Session, SessionId> {
    Session save(Session session);

    Optional<Session> findById(SessionId id);
}
