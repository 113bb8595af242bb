package academy.guildhall.documents;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DocumentRepository extends Repository<Document, DocumentId> {
    Document saveAndFlush(Document document);

    Optional<Document> findById(DocumentId id);
}
