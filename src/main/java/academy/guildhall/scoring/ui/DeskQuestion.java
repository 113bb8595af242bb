package academy.guildhall.scoring.ui;

import academy.guildhall.panels.RecusalCause;
import academy.guildhall.scoring.Scoring;
import academy.guildhall.scoring.SheetQueries;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an assessor's device says. Nothing in it is believed: the services check what it names and what it holds. */
final class DeskQuestion {
    private DeskQuestion() {}

    record Score(
            @Nullable BigDecimal points,
            @Nullable Boolean fails,
            @Nullable String reason) {
        SheetQueries.Score of(String criterion) {
            return new SheetQueries.Score(criterion, points, Boolean.TRUE.equals(fails), reason, null);
        }
    }

    record Change(
            String criterion,
            @Nullable Score seen,
            @Nullable Score next) {
        Scoring.Change change() {
            return new Scoring.Change(of(seen), of(next));
        }

        private SheetQueries.Score of(@Nullable Score score) {
            String code = Objects.requireNonNullElse(criterion, "");
            return score == null ? SheetQueries.Score.blank(code) : score.of(code);
        }
    }

    record Note(@Nullable String seen, @Nullable String next) {}

    record Entries(@Nullable List<Change> scores, @Nullable Note note) {
        Entries {
            // A list of nothing can't be read: Jackson takes it for bent, as it is.
            scores = scores == null ? List.of() : List.copyOf(scores);
        }

        Scoring.Entries entries() {
            return new Scoring.Entries(
                    Objects.requireNonNull(scores).stream().map(Change::change).toList(),
                    note == null ? null : new Scoring.NoteChange(text(note.seen()), text(note.next())));
        }
    }

    /**
     * What was shown when sending was asked, with its total.
     *
     * @param round how often the sheet had been given back by then
     */
    record Sent(
            @Nullable Map<String, Score> scores,
            @Nullable String note,
            @Nullable BigDecimal total,
            @Nullable Integer round) {
        int shownRound() {
            return Objects.requireNonNullElse(round, 0);
        }

        SheetQueries.Filled filled() {
            return new SheetQueries.Filled(
                    Objects.requireNonNullElse(scores, Map.<String, Score>of()).entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> entry.getValue().of(entry.getKey()))),
                    text(note));
        }

        BigDecimal sum() {
            return Objects.requireNonNullElse(total, BigDecimal.ONE.negate());
        }
    }

    record Recusal(@Nullable String reason, @Nullable RecusalCause cause) {
        RecusalCause which() {
            return Objects.requireNonNullElse(cause, RecusalCause.DECLARED);
        }

        String why() {
            return text(reason);
        }
    }

    /** @param round how often the sheet had been given back when it was looked at */
    record Correction(@Nullable String reason, @Nullable Integer round) {
        String why() {
            return text(reason);
        }

        int shownRound() {
            return Objects.requireNonNullElse(round, 0);
        }
    }

    record Call(@Nullable String what) {
        String text() {
            return DeskQuestion.text(what);
        }
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
