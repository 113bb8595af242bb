package academy.guildhall.objections;

import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.results.HoldsBack;
import academy.guildhall.results.PublicNoticeId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Nobody is cleared while an objection to them isn't settled, whether or not its sender has been reached. */
@Component
class HeldBack implements HoldsBack {
    private final ObjectionFile file;

    HeldBack(ObjectionFile file) {
        this.file = file;
    }

    @Override
    public Set<EnrolmentId> heldBack(PublicNoticeId notice) {
        return Set.copyOf(file.unsettled(notice));
    }
}
