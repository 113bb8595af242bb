package academy.guildhall.documents;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition;
import academy.guildhall.platform.Transition.Act;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A file that somebody handed in, or that was made for them. It never changes: another content is another document. */
@Entity
class Document extends AbstractAggregateRoot<Document> {
    @EmbeddedId
    private DocumentId id;

    @Version
    private @Nullable Integer version;

    private String sha256;
    private long size;
    private String mediaType;
    private String name;

    private PersonId owner;
    private Instant uploadedAt;

    @SuppressWarnings("NullAway.Init")
    protected Document() {}

    Document(Received file, PersonId owner, Act act) {
        this.id = DocumentId.next();
        this.sha256 = file.sha256();
        this.size = file.size();
        this.mediaType = file.mediaType();
        this.name = file.name();
        this.owner = owner;
        this.uploadedAt = act.at();
        registerEvent(new DocumentStored(id, owner, act));
    }

    DocumentId id() {
        return id;
    }

    DocumentInfo info() {
        return new DocumentInfo(id, sha256, size, mediaType, name, owner, uploadedAt);
    }

    record DocumentStored(DocumentId document, PersonId concerns, Act act) implements Transition {
        @Override
        public String subject() {
            return "document";
        }

        @Override
        public UUID subjectId() {
            return document.value();
        }

        @Override
        public @Nullable String from() {
            return null;
        }

        @Override
        public String to() {
            return "STORED";
        }
    }
}
