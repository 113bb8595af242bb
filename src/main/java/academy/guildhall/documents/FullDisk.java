package academy.guildhall.documents;

import java.io.IOException;

/** Whether something failed because the disk is full, as the operating system puts it. */
final class FullDisk {
    private static final String ENOSPC = "No space left on device";
    private static final String EDQUOT = "Disk quota exceeded";

    private FullDisk() {}

    static boolean isWhy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof IOException && (message.contains(ENOSPC) || message.contains(EDQUOT))) {
                return true;
            }
        }
        return false;
    }
}
