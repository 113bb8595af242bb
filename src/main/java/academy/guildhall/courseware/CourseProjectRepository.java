package academy.guildhall.courseware;

import academy.guildhall.programmes.EnrolmentId;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CourseProjectRepository extends Repository<CourseProject, CourseProjectId> {
    CourseProject save(CourseProject project);

    Optional<CourseProject> findById(CourseProjectId id);

    Optional<CourseProject> findByEnrolment(EnrolmentId enrolment);

    /** Locked until the transaction ends, so that two who press a button at once take turns. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from CourseProject p where p.id = :id")
    Optional<CourseProject> lock(CourseProjectId id);
}
