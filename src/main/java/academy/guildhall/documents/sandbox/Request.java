package academy.guildhall.documents.sandbox;

import java.io.Serializable;

/** What the sandbox is asked for, one at a time. Files are absolute paths. */
sealed interface Request extends Serializable {
    /** What kind of deck it is, and whether it may be taken in. */
    record Check(String file) implements Request {}

    /** Opens a deck in place of the one that was open. */
    record Open(String file, String mediaType) implements Request {}

    /**
     * Draws a page of the open deck into two files.
     *
     * @param page counted from 1
     */
    record Draw(int page, String large, String small) implements Request {}
}
