package academy.guildhall.results.ui;

import academy.guildhall.platform.ui.Words;
import academy.guildhall.results.ResultsQueries.EntryRow;
import java.math.BigDecimal;

/** On what somebody was proposed, in words. */
final class GroundsWords {
    private GroundsWords() {}

    static String say(int rounds, BigDecimal passMark, int rulesNumber) {
        return Words.of(
                "proposal.grounds", rounds, passMark.stripTrailingZeros().toPlainString(), rulesNumber);
    }

    /** As it was on the day of the proposal; empty for those that don't say it. */
    static String of(EntryRow entry) {
        Integer rounds = entry.rounds();
        BigDecimal passMark = entry.passMark();
        Integer rules = entry.rulesNumber();
        return rounds == null || passMark == null || rules == null ? "" : say(rounds, passMark, rules);
    }
}
