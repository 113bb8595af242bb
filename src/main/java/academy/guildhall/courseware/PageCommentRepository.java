package academy.guildhall.courseware;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PageCommentRepository extends Repository<PageComment, PageCommentId> {
    PageComment save(PageComment comment);

    Optional<PageComment> findById(PageCommentId id);

    @Query("select coalesce(max(c.number), 0) + 1 from PageComment c where c.project = :project")
    int nextNumber(CourseProjectId project);

    @Query(
            "select count(c) from PageComment c where c.project = :project and c.state <> academy.guildhall.courseware.CommentState.RESOLVED")
    int countOpen(CourseProjectId project);
}
