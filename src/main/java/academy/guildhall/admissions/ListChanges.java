package academy.guildhall.admissions;

import academy.guildhall.admissions.ListJudge.Judged;
import academy.guildhall.people.Correction;
import academy.guildhall.people.Corrections;
import academy.guildhall.people.NewPerson;
import academy.guildhall.people.PersonName;
import academy.guildhall.platform.PersonId;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes over what a list says otherwise of people who are known: as a correction, with all that comes of one. */
@Component
class ListChanges {
    private final Corrections corrections;

    ListChanges(Corrections corrections) {
        this.corrections = corrections;
    }

    /** Refused where some room refuses the correction; nothing is done. */
    void requireFree(Judged row) {
        PersonId person = Objects.requireNonNull(row.person());
        corrections.look(person, right(corrections.present(person), said(row))).requireFree();
    }

    void take(Judged row, String fileName) {
        PersonId person = Objects.requireNonNull(row.person());
        Corrections.Present now = corrections.present(person);
        corrections.correct(person, right(now, said(row)), Set.of(), "名册 " + fileName, now.seen());
    }

    private static NewPerson said(Judged row) {
        return Objects.requireNonNull(row.row().nomination()).person();
    }

    private static Correction right(Corrections.Present now, NewPerson said) {
        return new Correction(
                new PersonName(now.name()),
                said.employer() == null ? now.employer() : said.employer(),
                said.phone() == null ? now.phone() : said.phone().text(),
                said.email() == null ? now.email() : said.email(),
                now.login());
    }
}
