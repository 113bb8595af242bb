package academy.guildhall.comments;

import academy.guildhall.documents.DocumentId;
import java.util.UUID;

/**
 * A comment to be made.
 *
 * @param about what the document is a version of: within it comments are counted, and carried from version to version
 * @param document the version that was seen
 */
public record NewComment(UUID about, DocumentId document, CommentPlace place, String text) {}
