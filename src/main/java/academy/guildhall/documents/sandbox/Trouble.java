package academy.guildhall.documents.sandbox;

import java.io.IOException;

/** Why a page wasn't drawn, or a file not opened. */
public class Trouble extends IOException {
    public enum Kind {
        /** The file or page is at fault, and will be the next time. */
        BROKEN,
        /** It took longer than it may; the process was ended. */
        TOO_LONG,
        /** The process ended over it: it asked for more memory than it may have, or worse. */
        TOO_HEAVY,
        /** What was drawn couldn't be written: the disk is full or gone. Nothing is wrong with the file. */
        UNWRITABLE,
        /** No process could be started. Nothing is wrong with the file. */
        NO_PROCESS
    }

    private final Kind kind;

    Trouble(Kind kind, String why) {
        super(kind + ": " + why);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the file ended its process, so that it shouldn't be allowed to many times. */
    public boolean tookTheProcess() {
        return kind == Kind.TOO_LONG || kind == Kind.TOO_HEAVY;
    }

    /** Whether another try may go well, with the same file. */
    public boolean isOurs() {
        return kind == Kind.UNWRITABLE || kind == Kind.NO_PROCESS;
    }
}
