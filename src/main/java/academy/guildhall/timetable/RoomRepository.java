package academy.guildhall.timetable;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RoomRepository extends Repository<Room, RoomId> {
    Room save(Room room);

    Optional<Room> findById(RoomId id);

    Optional<Room> findByAcademyIdAndName(UUID academy, String name);
}
