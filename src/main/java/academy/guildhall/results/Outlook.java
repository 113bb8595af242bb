package academy.guildhall.results;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Faults;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.results.PersonalNumbers.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What publishing a list now would come to.
 *
 * @param named how many would stand on the notice
 * @param apart who would be set apart for a later list, as they haven't consented to being named
 * @param numbers what keeps it from being published: personal numbers in what it would say of people
 */
public record Outlook(Notices.Term term, int named, List<Apart> apart, List<Held> numbers) {
    public Outlook {
        apart = List.copyOf(apart);
        numbers = List.copyOf(numbers);
    }

    public record Apart(ResultEntryId entry, String name) {}

    /**
     * A personal number in what a notice would say of somebody.
     *
     * @param field the key of what it stands in
     */
    public record Held(String name, String field, Kind kind) {
        public String key() {
            return "notice.number." + kind.name().toLowerCase(Locale.ROOT);
        }
    }

    /** One person approved by the meeting. */
    record Approved(ResultEntry entry, EnrolmentRow trainee) {}

    static Outlook of(Notices.Term term, List<Approved> approved) {
        List<Apart> apart = approved.stream()
                .filter(one -> !one.trainee().consented())
                .map(one -> new Apart(one.entry().id(), one.trainee().name()))
                .toList();
        List<Held> numbers = approved.stream()
                .map(Approved::trainee)
                .filter(EnrolmentRow::consented)
                .flatMap(Outlook::numbers)
                .toList();
        return new Outlook(term, approved.size() - apart.size(), apart, numbers);
    }

    private static Stream<Held> numbers(EnrolmentRow trainee) {
        return Stream.of(
                        numbers(trainee, "person.name", trainee.name()),
                        numbers(trainee, "person.employer", trainee.employer()),
                        numbers(trainee, "person.trade", trainee.trade()),
                        numbers(trainee, "person.honours", trainee.honours()))
                .flatMap(List::stream);
    }

    private static List<Held> numbers(EnrolmentRow trainee, String field, @Nullable String text) {
        return text == null
                ? List.of()
                : PersonalNumbers.in(text).stream()
                        .map(kind -> new Held(trainee.name(), field, kind))
                        .toList();
    }

    private Set<ResultEntryId> entriesApart() {
        return apart.stream().map(Apart::entry).collect(Collectors.toSet());
    }

    /** What came otherwise than it was shown; nothing where it would go as somebody saw it. */
    List<Fact> changedSince(Outlook shown) {
        List<Fact> changed = new ArrayList<>();
        if (!term.equals(shown.term)) {
            changed.addAll(term.facts());
        }
        if (!entriesApart().equals(shown.entriesApart())) {
            changed.add(new Fact("notice.apart", apart.stream().map(Apart::name).collect(Collectors.joining("、"))));
        }
        return changed;
    }

    /** @throws academy.guildhall.platform.Refusal of every personal number, each with whose it is and where it stands */
    void refuseNumbers() {
        Faults faults = new Faults();
        numbers.forEach(held -> faults.unless(false, "list", held.key(), held.name()));
        faults.refuse();
    }
}
