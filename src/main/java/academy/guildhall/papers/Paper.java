package academy.guildhall.papers;

/**
 * A paper as it was issued.
 *
 * @param name of the file when it is saved
 * @param bytes the very ones that were stored at issue
 */
@SuppressWarnings("ArrayRecordComponent")
public record Paper(String name, byte[] bytes) {}
