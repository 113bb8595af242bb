package academy.guildhall.audit;

import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.backup.CommandStart;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * {@code java -jar guildhall.jar verify-log [<record>:<hash> ...]}: verifies the whole chain, and that it still has the records that
 * somebody holds, with the same settings as the application. It writes nothing. See ADR 0160.
 */
public final class VerifyLogCommand {
    private static final String NAME = "verify-log";

    private static final int BROKEN = 1;
    private static final int NOT_DONE = 2;

    private final List<HeldHead> held;
    private final List<String> settings;
    private final PrintStream out;

    private VerifyLogCommand(List<HeldHead> held, List<String> settings, PrintStream out) {
        this.held = held;
        this.settings = settings;
        this.out = out;
    }

    public static boolean isOne(String... args) {
        return args.length > 0 && args[0].equals(NAME);
    }

    /** @return 0 when every record is as it was, 1 when one isn't, 2 when that couldn't be seen */
    public static int run(String... args) {
        List<String> given = Arrays.asList(args).subList(1, args.length);
        List<HeldHead> held = new ArrayList<>();
        for (String one : given) {
            if (!one.startsWith("--")) {
                String[] parts = one.split(":", 2);
                try {
                    held.add(HeldHead.read(parts[0], parts.length < 2 ? "" : parts[1]));
                } catch (Refusal refused) {
                    System.err.println("""
                            %s is no record of the log. Name what a paper says as its number, a colon, and its hash:
                              verify-log                                       verifies every record
                              verify-log 12345:7F3A09C122B49D0E5A6188F2        and that this one is still among them""".formatted(one));
                    return NOT_DONE;
                }
            }
        }
        return new VerifyLogCommand(
                        held, given.stream().filter(one -> one.startsWith("--")).toList(), System.out)
                .run();
    }

    private int run() {
        try (ConfigurableApplicationContext parts = CommandStart.with(settings)) {
            CommandStart.requireDatabase(parts, "verify");
            return verify(parts);
        } catch (RuntimeException problem) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(problem);
            out.println("The log could not be verified: " + cause.getMessage());
            return NOT_DONE;
        }
    }

    private int verify(ApplicationContext parts) {
        List<HeldHead> all = new ArrayList<>(held);
        parts.getBean(CheckStore.class)
                .lastWhole()
                .map(ChainCheck::head)
                .filter(head -> head.position() > 0)
                .ifPresent(all::add);
        ChainPass.Outcome outcome = parts.getBean(ChainPass.class).over(null, all, (done, of) -> {});
        Broken broken = outcome.broken();
        if (broken != null) {
            out.println("BROKEN: " + named(broken));
            out.println(way(broken.breach()));
            return BROKEN;
        }
        out.println("Verified %,d records: all are as they were sealed, and none is missing."
                .formatted(outcome.position()));
        parts.getBean(ChainStore.class)
                .head()
                .ifPresent(head -> out.println(
                        "Last: record " + head.position() + ", " + head.inGroups() + ", sealed " + head.sealedAt()));
        ChainStore.Waiting waiting = parts.getBean(ChainStore.class).waiting();
        if (waiting.entries() > 0) {
            out.println("Not yet sealed: " + waiting.entries() + ", the first written " + waiting.since());
        }
        held.forEach(one -> out.println("Record " + one.position() + " is the one that you named."));
        return 0;
    }

    private static String named(Broken broken) {
        List<String> parts = new ArrayList<>();
        if (broken.position() != null) {
            parts.add("record " + broken.position());
        }
        if (broken.entryId() != null) {
            parts.add("entry " + broken.entryId());
        }
        if (broken.subject() != null) {
            parts.add(broken.subject());
        }
        if (broken.at() != null) {
            parts.add(broken.at().toString());
        }
        return String.join(", ", parts);
    }

    private static String way(Breach breach) {
        return switch (breach) {
            case ALTERED -> "What stands there is not what was sealed: it was altered afterwards.";
            case REMOVED -> "It was sealed, or noted to be, and is no longer there: it was removed.";
            case INSERTED -> "It was never sealed and does not wait to be: it was inserted past the application.";
            case OUT_OF_ORDER ->
                "Another record was sealed in this place: records were removed, or their order was changed.";
            case REWRITTEN -> "It was sealed anew: the one after it vouches for another.";
            case PASSED_OVER -> "It waits to be sealed, although records written an hour later have been.";
            case UNKNOWN_ALGORITHM -> "It says an algorithm that this version does not know.";
            case CUT_OFF ->
                "The chain ends before a record that was part of it: records were cut off, or an older backup was restored.";
            case REPLACED ->
                "The chain has another record in this place: it was written anew from here or from before.";
        };
    }
}
