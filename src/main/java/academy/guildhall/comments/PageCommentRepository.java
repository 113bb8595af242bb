package academy.guildhall.comments;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PageCommentRepository extends Repository<PageComment, CommentId> {
    PageComment save(PageComment comment);

    Optional<PageComment> findById(CommentId id);

    @Query("select coalesce(max(c.number), 0) + 1 from PageComment c where c.about = :about")
    int nextNumber(UUID about);

    @Query("select count(c) from PageComment c where c.about = :about and c.state <> CommentState.RESOLVED")
    int countOpen(UUID about);
}
