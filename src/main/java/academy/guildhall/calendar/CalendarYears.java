package academy.guildhall.calendar;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The years whose official schedule is known, and the import of another. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.SYSTEM_ADMINISTRATOR_})
public class CalendarYears {
    /** The largest file in bytes; a year has some thirty lines. */
    public static final int LARGEST = 1024 * 1024;

    private static final int FEWEST_DAYS = 5;

    private final CalendarStore store;
    private final Authority authority;

    CalendarYears(CalendarStore store, Authority authority) {
        this.authority = authority;
        this.store = store;
    }

    public record Year(int year, int off, int worked) {
        private List<Fact> facts() {
            return List.of(
                    new Fact("calendar.year", year),
                    new Fact("calendar.year.off", off),
                    new Fact("calendar.year.worked", worked));
        }
    }

    @Transactional(readOnly = true)
    public List<Year> list() {
        return store.years();
    }

    /**
     * Replaces one year's days by those of a file: a heading {@code date,kind}, then a line a day, {@code 2027-01-01,OFF} or
     * {@code 2027-01-30,WORK}. Answers the year. All academies count by
     * it: only whoever administers the installation may. A wrong line is refused with its number, and nothing is changed.
     *
     * @param seen the years as the page showed them; refused where this one is another by now
     */
    public int importYear(byte[] content, Collection<Year> seen) {
        if (!authority.isEverywhere(Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR)) {
            throw new Refusal("calendar.refused.everywhere");
        }
        Map<LocalDate, Boolean> days = read(content);
        List<Integer> years =
                days.keySet().stream().map(LocalDate::getYear).distinct().toList();
        if (years.size() != 1 || days.size() < FEWEST_DAYS) {
            throw new Refusal("calendar.refused.year", FEWEST_DAYS);
        }
        int year = years.getFirst();
        if (days.equals(store.of(year))) {
            return year;
        }
        requireSeen(year, seen);
        store.replace(year, days);
        return year;
    }

    private void requireSeen(int year, Collection<Year> seen) {
        Optional<Year> now = find(year, list());
        if (!now.equals(find(year, seen))) {
            throw new Stale(Seen.FIRST, now.map(Year::facts).orElse(List.of()));
        }
    }

    private static Optional<Year> find(int year, Collection<Year> years) {
        return years.stream().filter(one -> one.year() == year).findFirst();
    }

    private static Map<LocalDate, Boolean> read(byte[] content) {
        if (content.length > LARGEST) {
            throw new Refusal("calendar.refused.year", FEWEST_DAYS);
        }
        Map<LocalDate, Boolean> days = new TreeMap<>();
        int number = 0;
        for (String line : new String(content, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            String[] cells = line.replace("\uFEFF", "").strip().split("\\s*,\\s*", -1);
            if (line.isBlank() || number == 1 && cells[0].equalsIgnoreCase("date")) {
                continue;
            }
            try {
                boolean worked = cells.length == 2 && cells[1].equals("WORK");
                if (cells.length != 2 || !worked && !cells[1].equals("OFF")) {
                    throw new Refusal("calendar.refused.line", number);
                }
                days.put(LocalDate.parse(cells[0]), worked);
            } catch (DateTimeException noDay) {
                throw new Refusal("calendar.refused.line", number);
            }
        }
        return days;
    }
}
