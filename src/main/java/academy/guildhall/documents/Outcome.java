package academy.guildhall.documents;

import java.time.Duration;

/** What became of drawing a document. */
sealed interface Outcome {
    /** All pages are there, or noted as such that can't be drawn. */
    record Done() implements Outcome {}

    /** @param why the key of a message */
    record Failed(String why) implements Outcome {}

    /**
     * Nothing is wrong with it: it goes on after others had their turn, or when the store can be used again.
     *
     * @param rest until it is tried again at the earliest
     */
    record Later(Duration rest) implements Outcome {}
}
