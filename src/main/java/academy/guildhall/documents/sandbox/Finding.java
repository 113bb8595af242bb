package academy.guildhall.documents.sandbox;

import java.io.Serializable;

/**
 * What a deck is, by its content.
 *
 * @param pages 1 to {@link #MOST_PAGES}
 */
public record Finding(String mediaType, int pages) implements Serializable {
    public static final int MOST_PAGES = 300;
}
