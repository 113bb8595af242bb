package academy.guildhall.admissions;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ApplicationRepository extends Repository<Application, ApplicationId> {
    Application save(Application application);

    List<Application> saveAll(Iterable<Application> together);

    Optional<Application> findById(ApplicationId id);
}
