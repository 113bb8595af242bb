package academy.guildhall.documents;

import academy.guildhall.platform.PersonId;
import java.time.Instant;

/**
 * What is known of a stored document.
 *
 * @param size in bytes
 */
public record DocumentInfo(
        DocumentId id, String sha256, long size, String mediaType, String name, PersonId owner, Instant uploadedAt) {}
