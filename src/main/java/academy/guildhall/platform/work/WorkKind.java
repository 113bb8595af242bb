package academy.guildhall.platform.work;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kind of long work, offered by a room as a bean. */
public interface WorkKind {
    /** Names it in the ledger and in messages: {@code work.<name>.running} and so on. Never changed once used. */
    String name();

    /** What the log calls the things that such work is about: who administers where one stands may look at it. */
    String about();

    /**
     * Does one step, in a transaction that also notes that it is done: a node that dies leaves neither. What is thrown is
     * noted as the reason why this step failed, and the next one is taken. Runs as the person who began the work, with the
     * authority that they have now.
     *
     * @param subject whom or what the step is about
     * @param settings as they were given when the work began, in JSON
     * @return what came of it, such as a number that was given; or nothing
     */
    @Nullable
    String perform(UUID subject, String settings, Progress progress);

    /** For a step that takes long itself. */
    interface Progress {
        /**
         * Says how far the step is, and stops it when the work was paused or cancelled meanwhile: what it did is then rolled
         * back, and done anew when the work goes on.
         */
        void at(int done, int of);
    }
}
