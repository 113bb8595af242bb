package academy.guildhall.documents;

/** How large a file may be; chosen by us, generous for slides with pictures. */
public final class UploadLimits {
    public static final int LARGEST_MEGABYTES = 100;

    /** In bytes. */
    public static final long LARGEST = LARGEST_MEGABYTES * 1024L * 1024;

    private UploadLimits() {}
}
