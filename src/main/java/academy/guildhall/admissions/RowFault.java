package academy.guildhall.admissions;

import java.util.List;

/**
 * What is wrong with one cell: which column, and why.
 *
 * @param reasonKey of the message that says why and what to do
 */
public record RowFault(ListColumn column, String reasonKey, List<Object> args) {
    static RowFault of(ListColumn column, String reason, Object... args) {
        return new RowFault(column, "import.fault." + reason, List.of(args));
    }
}
