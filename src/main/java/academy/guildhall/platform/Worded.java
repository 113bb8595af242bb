package academy.guildhall.platform;

/** What has words of its own in each language. */
public interface Worded {
    /** The key of its words. */
    String key();
}
