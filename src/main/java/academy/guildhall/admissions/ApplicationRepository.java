package academy.guildhall.admissions;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ApplicationRepository extends Repository<Application, ApplicationId> {
    Application save(Application application);

    Optional<Application> findById(ApplicationId id);
}
