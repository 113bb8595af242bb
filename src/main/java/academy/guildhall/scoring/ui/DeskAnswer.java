package academy.guildhall.scoring.ui;

import academy.guildhall.programmes.Criterion;
import academy.guildhall.scoring.Bands;
import academy.guildhall.scoring.Receipt;
import academy.guildhall.scoring.SheetQueries;
import academy.guildhall.scoring.SheetState;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an assessor's device hears, as {@code frontend/ui/desk} reads it. Candidates are numbers here. Every answer says that it
 * is one of ours, since what answers in a hall may be the network's own page.
 *
 * @param desk which form of the answer this is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeskAnswer(
        int desk,
        @Nullable String person,
        @Nullable Token token,
        @Nullable Panel panel,
        @Nullable Sheet sheet,
        @Nullable String refused,
        @Nullable Boolean waits) {
    private static final int FORM = 1;

    /** What a request must bring so that no other site can send it. */
    record Token(String header, String value) {}

    record Panel(String id, String name, String room, String zone, List<Row> rubric, List<Sheet> sheets) {}

    /**
     * A criterion with its bands, the best first.
     *
     * @param step in which points go up
     */
    record Row(String code, String name, BigDecimal points, BigDecimal step, boolean fails, List<Band> bands) {}

    /** @param words what it means for this criterion; empty where its name says enough */
    record Band(String name, String words, BigDecimal least, BigDecimal most) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Score(
            @Nullable BigDecimal points,
            boolean fails,
            @Nullable String reason,
            @Nullable Instant at) {}

    record Receive(String code, String digest, Instant at) {}

    /** @param state of the candidate: WAITING, LECTURED, ABSENT or POSTPONED */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sheet(
            int number,
            Instant startsAt,
            String state,
            @Nullable String course,
            @Nullable String trade,
            boolean recused,
            boolean begun,
            boolean sent,
            Map<String, Score> scores,
            String note,
            @Nullable Instant savedAt,
            @Nullable Receive receipt,
            int round,
            boolean asked) {
        static Sheet of(SheetQueries.Sheet sheet) {
            return new Sheet(
                    sheet.line().number(),
                    sheet.line().startsAt(),
                    sheet.line().state().name(),
                    sheet.line().course(),
                    sheet.line().trade(),
                    sheet.line().recused(),
                    sheet.line().sheet() != null,
                    sheet.line().sheet() == SheetState.SENT,
                    sheet.scores().values().stream()
                            .collect(Collectors.toMap(
                                    SheetQueries.Score::criterion,
                                    score -> new Score(
                                            score.points(), score.failsOutright(), score.reason(), score.enteredAt()))),
                    sheet.note(),
                    sheet.savedAt(),
                    receive(sheet.receipt()),
                    sheet.round(),
                    sheet.asked());
        }

        private static @Nullable Receive receive(@Nullable Receipt receipt) {
            return receipt == null ? null : new Receive(receipt.code(), receipt.digest(), receipt.at());
        }
    }

    static DeskAnswer of(SheetQueries.Desk desk, String zone, String person, Token token, Locale locale) {
        Function<Criterion, Row> row = criterion -> new Row(
                criterion.code(),
                criterion.name(locale),
                criterion.points(),
                desk.rubric().step(),
                criterion.failsOutright(),
                Bands.of(desk.rubric(), criterion).stream()
                        .map(band -> new Band(
                                band.band().name(locale),
                                criterion.wording(band.place(), locale),
                                band.least(),
                                band.most()))
                        .toList());
        Panel panel = new Panel(
                desk.panel().toString(),
                desk.name(),
                desk.room(),
                zone,
                desk.rubric().criteria().stream().map(row).toList(),
                desk.sheets().stream().map(Sheet::of).toList());
        return new DeskAnswer(FORM, person, token, panel, null, null, null);
    }

    static DeskAnswer of(SheetQueries.Sheet sheet) {
        return new DeskAnswer(FORM, null, null, null, Sheet.of(sheet), null, null);
    }

    /** @param waits whether it will be taken later, as it is */
    static DeskAnswer refused(String why, SheetQueries.@Nullable Sheet sheet, boolean waits) {
        return new DeskAnswer(FORM, null, null, null, sheet == null ? null : Sheet.of(sheet), why, waits ? true : null);
    }
}
