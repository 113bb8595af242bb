package academy.guildhall.audit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a chain link by link and says where it breaks first; what comes after that says nothing any more. */
final class ChainReader {
    private long position;
    private String hash;
    private @Nullable Link last;
    private @Nullable Written lastEntry;
    private @Nullable Broken broken;

    /** Goes on after this link, which is believed. */
    ChainReader(long position, String hash) {
        this.position = position;
        this.hash = hash;
    }

    static ChainReader fromTheFirst() {
        return new ChainReader(0, ChainForm.NOTHING_BEFORE);
    }

    /** The next one by its position. */
    void next(Link link, @Nullable Written entry) {
        if (broken != null) {
            return;
        }
        broken = fault(link, entry);
        position = link.position();
        hash = Objects.requireNonNullElse(link.hash(), "");
        last = link;
        lastEntry = entry;
    }

    private @Nullable Broken fault(Link link, @Nullable Written entry) {
        if (link.position() > position + 1) {
            return Broken.place(Breach.REMOVED, position + 1);
        }
        if (link.position() <= position) {
            return Broken.link(Breach.INSERTED, link, entry);
        }
        if (!ChainForm.knows(link.algorithm())) {
            return Broken.link(Breach.UNKNOWN_ALGORITHM, link, entry);
        }
        if (entry == null) {
            return Broken.link(Breach.REMOVED, link, null);
        }
        boolean follows = hash.equals(link.previous());
        boolean isWhatWasSealed = ChainForm.hash(link.position(), link.previous(), link.sealedAt(), entry)
                .equals(link.hash());
        if (follows) {
            return isWhatWasSealed ? null : Broken.link(Breach.ALTERED, link, entry);
        }
        if (isWhatWasSealed) {
            return before(link, entry);
        }
        boolean onlyWhatItSaysOfTheLast =
                ChainForm.hash(link.position(), hash, link.sealedAt(), entry).equals(link.hash());
        return Broken.link(onlyWhatItSaysOfTheLast ? Breach.ALTERED : Breach.OUT_OF_ORDER, link, entry);
    }

    /** The link is right in itself and vouches for another than stands before it. */
    private Broken before(Link link, Written entry) {
        Link changed = last;
        if (changed != null) {
            return Broken.link(Breach.REWRITTEN, changed, lastEntry);
        }
        return position == 0 ? Broken.link(Breach.OUT_OF_ORDER, link, entry) : Broken.place(Breach.REWRITTEN, position);
    }

    @Nullable
    Broken broken() {
        return broken;
    }

    long position() {
        return position;
    }

    String hash() {
        return hash;
    }
}
