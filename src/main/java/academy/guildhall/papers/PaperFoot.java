package academy.guildhall.papers;

import academy.guildhall.platform.ModuleApi;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What stands at the foot of an office paper: what it is of, and how far the log went when it was printed. None is without. */
@Component
@ModuleApi
public class PaperFoot {
    private final List<PrintedHead> heads;

    PaperFoot(List<PrintedHead> heads) {
        this.heads = heads;
    }

    /** The lines at the foot of each page of one paper; whoever prints asks for them anew. */
    public static final class Lines {
        private final String of;
        private final String log;

        private Lines(String of, String log) {
            this.of = of;
            this.log = log;
        }

        String of() {
            return of;
        }

        String log() {
            return log;
        }
    }

    /** @param of what the paper is of, such as a cohort and a panel */
    public Lines of(String of, Locale locale) {
        return new Lines(
                of,
                heads.stream()
                        .map(head -> head.line(locale))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" · ")));
    }
}
