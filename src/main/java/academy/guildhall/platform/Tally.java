package academy.guildhall.platform;

/**
 * How many rows a list shows. They are counted exactly up to {@value #MOST}, which is as far as anybody leafs; who is told of
 * more narrows it down. See ADR 0080.
 */
public record Tally(int rows, Reach reach) {
    public static final int MOST = 10_000;

    public static final Tally NONE = new Tally(0, Reach.ALL);

    /** How many rows are looked through, or gathered, for words that mean more than a few. */
    public static final int LATEST = 2_000;

    /** Which of the rows that are asked for a list shows. */
    public enum Reach {
        ALL,
        /** Those that come first in the order of the list; there are more. */
        FIRST,
        /** Those among the latest {@value #LATEST} of the list; earlier ones weren't looked through. */
        LATEST,
        /** Some of them, put in order; there are more, before, between and behind. */
        SOME
    }

    /** The key of the sentence that says so, with the rows and {@link #among} as its figures. */
    public String key() {
        return switch (reach) {
            case ALL -> "list.count";
            case FIRST -> "list.count.first";
            case LATEST -> "list.count.latest";
            case SOME -> "list.count.some";
        };
    }

    /** Within how many, as the sentence says it. */
    public int among() {
        return reach == Reach.LATEST || reach == Reach.SOME ? LATEST : MOST;
    }

    /** The key of the bare number, with the rows as its figure. */
    public String shortKey() {
        return reach == Reach.ALL ? "list.number" : "list.number.more";
    }

    /**
     * The statement that counts what another one finds, and stops at the first that wouldn't be shown.
     *
     * @param found a statement without an order
     */
    public static String of(String found) {
        return "select least(count(*), " + MOST + ") as rows, case when count(*) > " + MOST
                + " then 'FIRST' else 'ALL' end as reach from (" + found + " limit " + (MOST + 1) + ") counted";
    }

    /** The same where no more than {@value #LATEST} are gathered, and put in order then; one more of them tells of others. */
    public static String ofGathered(String found) {
        return "select least(count(*), " + LATEST + ") as rows, case when count(*) > " + LATEST
                + " then 'SOME' else 'ALL' end as reach from " + found;
    }

    /**
     * The statement that counts what a search found, which looks through the latest of a list only when it means more than a
     * few. It stands behind the common tables {@code common}, {@code latest} and {@code found}.
     */
    public static String ofFew(String found) {
        return "select least(count(*), " + MOST + ") as rows, case when count(*) > " + MOST + " then 'FIRST'"
                + " when not (select so from common) or (select count(*) from latest) < " + LATEST
                + " then 'ALL' else 'LATEST' end as reach from " + found;
    }
}
