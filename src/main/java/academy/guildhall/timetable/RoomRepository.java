package academy.guildhall.timetable;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RoomRepository extends Repository<Room, RoomId> {
    Room save(Room room);

    Optional<Room> findById(RoomId id);

    Optional<Room> findByName(String name);
}
