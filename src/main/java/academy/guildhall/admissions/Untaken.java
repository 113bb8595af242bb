package academy.guildhall.admissions;

import academy.guildhall.platform.Consequence;
import academy.guildhall.platform.PersonId;
import java.util.List;

/**
 * What a list says otherwise of somebody known, and what a room refuses to take over.
 *
 * @param row as the list calls it, with its sheet where there are several
 * @param name of the person
 * @param field by the key of what it is
 * @param change from and to
 * @param reasonKey of the message that says why and what to do
 */
public record Untaken(
        String row, String name, PersonId person, String field, String change, String reasonKey, List<Object> args) {
    static Untaken of(ListRow row, PersonId person, String field, String change, Consequence refusal) {
        return new Untaken(
                row.place(),
                row.name(),
                person,
                field,
                change,
                refusal.key(),
                refusal.args().stream()
                        .map(arg -> arg instanceof Number ? arg : arg.toString())
                        .toList());
    }
}
