package academy.guildhall.documents;

/**
 * A file that was checked and kept, and isn't anybody's document yet.
 *
 * @param size in bytes
 * @param name as the sender called it, made safe
 * @param pages how many it has, 1 to 300
 */
public record Received(String sha256, long size, String mediaType, String name, int pages) {}
