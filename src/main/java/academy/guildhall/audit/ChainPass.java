package academy.guildhall.audit;

import academy.guildhall.platform.data.ForCommands;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the chain and the log, a stretch at a time and few records at once, and says what is broken first. */
@Component
@ForCommands
class ChainPass {
    /** Records between two words on how far it is; the transaction that reads them is as short. */
    private static final int STRETCH = 25_000;

    private final ChainStore chain;
    private final TransactionTemplate reading;

    ChainPass(ChainStore chain, TransactionTemplate transaction) {
        this.chain = chain;
        this.reading = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading.setReadOnly(true);
    }

    /** Hears how far a pass is, in records. */
    @FunctionalInterface
    interface Progress {
        void at(long done, long of);
    }

    /**
     * What a pass found.
     *
     * @param after the position after which it began: 0 when that was the first record
     * @param position how far the chain went
     */
    record Outcome(
            long after,
            long position,
            String hash,
            @Nullable Broken broken) {}

    /**
     * @param from the record after which it begins, which is believed; nothing to begin with the first
     * @param held records that must be in the chain as well
     */
    Outcome over(@Nullable HeldHead from, List<HeldHead> held, Progress progress) {
        ChainHead head = read(chain::head).orElse(null);
        long last = head == null ? 0 : head.position();
        String hash = head == null ? ChainForm.NOTHING_BEFORE : head.hash();
        long entries = read(chain::lastEntry);
        long after = from == null ? 0 : from.position();
        Broken broken = from == null ? null : missing(from);
        if (broken == null) {
            ChainReader reader = from == null
                    ? ChainReader.fromTheFirst()
                    : new ChainReader(
                            after, read(() -> chain.at(after)).orElseThrow().hash());
            for (long done = after; done < last && reader.broken() == null; done += STRETCH) {
                stretch(reader, done, Math.min(last, done + STRETCH));
                progress.at(Math.min(last, done + STRETCH) - after, last - after + entries);
            }
            broken = reader.broken();
        }
        for (long done = 0; done < entries && broken == null; done += STRETCH) {
            broken = inserted(done, Math.min(entries, done + STRETCH));
            progress.at(last - after + Math.min(entries, done + STRETCH), last - after + entries);
        }
        if (broken == null) {
            broken = read(chain::neverSealed).orElse(null);
        }
        for (HeldHead one : held) {
            broken = broken == null ? missing(one) : broken;
        }
        return new Outcome(after, last, hash, broken);
    }

    /** Whether the chain hasn't this record any more, and how one sees it. */
    @Nullable
    Broken missing(HeldHead held) {
        Optional<ChainHead> there = read(() -> chain.at(held.position()));
        if (there.isPresent()) {
            return held.isOf(there.get().hash()) ? null : Broken.place(Breach.REPLACED, held.position());
        }
        long last = read(chain::head).map(ChainHead::position).orElse(0L);
        return held.position() > last
                ? Broken.place(Breach.CUT_OFF, last + 1)
                : Broken.place(Breach.REMOVED, held.position());
    }

    private void stretch(ChainReader reader, long after, long until) {
        reading.executeWithoutResult(status -> {
            try (Stream<ChainStore.Linked> links = chain.links(after, until)) {
                links.forEach(one -> reader.next(one.link(), one.entry()));
            }
        });
    }

    private @Nullable Broken inserted(long after, long until) {
        return read(() -> chain.inserted(after, until)).orElse(null);
    }

    <T> T read(Supplier<T> what) {
        return Objects.requireNonNull(reading.execute(status -> what.get()));
    }
}
