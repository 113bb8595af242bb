package academy.guildhall.admissions;

import academy.guildhall.admissions.ListJudge.Judged;
import academy.guildhall.people.Correction;
import academy.guildhall.people.Corrections;
import academy.guildhall.people.NewPerson;
import academy.guildhall.people.People;
import academy.guildhall.people.PersonCorrected.Field;
import academy.guildhall.people.PersonName;
import academy.guildhall.platform.PersonId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Takes over what a list says otherwise of people who are known: as a correction, with all that comes of one. What a room
 * refuses is answered, and keeps nothing else back. See ADR 0092.
 */
@Component
class ListChanges {
    private final Corrections corrections;
    private final People people;

    ListChanges(Corrections corrections, People people) {
        this.corrections = corrections;
        this.people = people;
    }

    /** @param untaken what of it is refused, field by field */
    private record Split(Correction right, List<Untaken> untaken) {}

    /** What of it is refused; nothing is done. */
    List<Untaken> refused(Judged row) {
        return split(row, corrections.present(person(row))).untaken();
    }

    /** Takes over what no room refuses, and answers the rest. */
    List<Untaken> take(Judged row, String fileName) {
        people.hold(person(row));
        Corrections.Present now = corrections.present(person(row));
        Split split = split(row, now);
        corrections.correct(now.id(), split.right(), Set.of(), "名册 " + fileName, now.seen());
        return split.untaken();
    }

    private Split split(Judged row, Corrections.Present now) {
        Correction all = right(now, said(row), EnumSet.allOf(Field.class));
        if (!corrections.look(now.id(), all).isRefused()) {
            return new Split(all, List.of());
        }
        Set<Field> free = EnumSet.noneOf(Field.class);
        List<Untaken> untaken = new ArrayList<>();
        row.changes()
                .forEach((field, change) -> corrections
                        .look(now.id(), right(now, said(row), EnumSet.of(field)))
                        .refusal()
                        .ifPresentOrElse(
                                refusal ->
                                        untaken.add(Untaken.of(row.row(), now.id(), field.labelKey(), change, refusal)),
                                () -> free.add(field)));
        return new Split(right(now, said(row), free), untaken);
    }

    private static PersonId person(Judged row) {
        return Objects.requireNonNull(row.person());
    }

    private static NewPerson said(Judged row) {
        return Objects.requireNonNull(row.row().nomination()).person();
    }

    /** These fields as the list says them, all others as they are. */
    private static Correction right(Corrections.Present now, NewPerson said, Set<Field> fields) {
        return new Correction(
                new PersonName(now.name()),
                fields.contains(Field.EMPLOYER) && said.employer() != null ? said.employer() : now.employer(),
                fields.contains(Field.PHONE) && said.phone() != null
                        ? said.phone().text()
                        : now.phone(),
                fields.contains(Field.EMAIL) && said.email() != null ? said.email() : now.email(),
                now.login());
    }
}
