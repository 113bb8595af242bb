package academy.guildhall.audit;

import academy.guildhall.papers.PrintedHead;
import academy.guildhall.platform.time.HumanDates;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The chain's head for the day's papers: behind it is all that was done before one was printed, what the paper tells of, too. */
@Component
class HeadOnPapers implements PrintedHead {
    private final LogSealer sealer;
    private final ChainStore chain;
    private final MessageSource messages;
    private final HumanDates dates;

    HeadOnPapers(LogSealer sealer, ChainStore chain, MessageSource messages, HumanDates dates) {
        this.sealer = sealer;
        this.chain = chain;
        this.messages = messages;
        this.dates = dates;
    }

    @Override
    public Optional<String> line(Locale locale) {
        sealer.sealSome(LogSealer.BATCH);
        return chain.head()
                .map(head -> messages.getMessage(
                        "audit.paper.head",
                        new Object[] {
                            Long.toString(head.position()), head.onPaper(), dates.onRecord(head.sealedAt(), locale)
                        },
                        locale));
    }
}
