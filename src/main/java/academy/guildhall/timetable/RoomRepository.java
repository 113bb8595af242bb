package academy.guildhall.timetable;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RoomRepository extends Repository<Room, RoomId> {
    Room save(Room room);

    Optional<Room> findByName(String name);
}
