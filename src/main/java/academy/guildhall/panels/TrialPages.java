package academy.guildhall.panels;

/** Where those whom a panel tells something read on: pages of the rooms above. */
public interface TrialPages {
    String ofMembers();

    String ofCandidates();
}
