package academy.guildhall.programmes;

/** A room above that keeps something with a version of the rules, within the same transaction. Offered as a bean. */
public interface HearsNewRules {
    /** A version was put into force. */
    void published(ProgrammeId programme, int number, ProgrammeRules rules);
}
