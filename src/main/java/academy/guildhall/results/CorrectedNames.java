package academy.guildhall.results;

import academy.guildhall.people.CorrectedPerson;
import academy.guildhall.people.HearsCorrections;
import academy.guildhall.platform.Consequence;
import academy.guildhall.platform.time.AcademyTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** A notice that runs says to its end what it said when it was published. */
@Component
class CorrectedNames implements HearsCorrections {
    private final PublishedNames published;
    private final AcademyTime time;

    CorrectedNames(PublishedNames published, AcademyTime time) {
        this.published = published;
        this.time = time;
    }

    @Override
    public List<Consequence> wouldFollow(CorrectedPerson person) {
        if (!person.isRenamed() && !person.isMoved()) {
            return List.of();
        }
        return published.running(person.person(), time.now()).stream()
                .map(notice -> Consequence.stays("notice.corrected", notice.title(), notice.name(), notice.closesAt()))
                .toList();
    }
}
