package academy.guildhall.appointment;

import academy.guildhall.people.CorrectedPerson;
import academy.guildhall.people.HearsCorrections;
import academy.guildhall.platform.Consequence;
import java.util.List;
import org.springframework.stereotype.Component;

/** A letter of appointment says what it said on the day that it was issued. */
@Component
class CorrectedAppointees implements HearsCorrections {
    private final LettersOnHand letters;

    CorrectedAppointees(LettersOnHand letters) {
        this.letters = letters;
    }

    @Override
    public List<Consequence> wouldFollow(CorrectedPerson person) {
        if (!person.isRenamed() && !person.isMoved()) {
            return List.of();
        }
        return letters.of(person.person()).stream()
                .map(letter -> Consequence.stays("appointment.corrected", letter.number(), letter.until()))
                .toList();
    }
}
