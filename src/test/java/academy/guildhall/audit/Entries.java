package academy.guildhall.audit;

/** Entries for tests of their form. */
final class Entries {
    static final Written EMPTY = new Written(null, null, null, null, null, null, null, null, null, null, null, null);

    private Entries() {}
}
