package academy.guildhall.admissions;

import academy.guildhall.people.EmailAddress;
import academy.guildhall.people.Gender;
import academy.guildhall.people.Honour;
import academy.guildhall.people.IdentityNumber;
import academy.guildhall.people.MobileNumber;
import academy.guildhall.people.NewPerson;
import academy.guildhall.people.PersonName;
import academy.guildhall.platform.text.CleanText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one row; every fault names its column and says why. */
final class RowReader {
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern HONOUR = Pattern.compile("(.+?)[（(]?(\\d{4})?年?[）)]?");
    private static final int LONGEST = 200;
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;
    private static final int MOST_APPRENTICES = 9999;

    private final int line;
    private final Map<ListColumn, String> cells;
    private final List<RowFault> faults = new ArrayList<>();

    RowReader(int line, Map<ListColumn, String> cells) {
        this.line = line;
        this.cells = cells;
    }

    ListRow read() {
        Optional<PersonName> name = name();
        Optional<IdentityNumber> identity = identity();
        NewPerson person = name.isEmpty() || identity.isEmpty() ? null : person(name.get(), identity.get());
        if (person == null) {
            person(new PersonName("?"), null);
        }
        String nominator = text(ListColumn.NOMINATOR);
        String course = text(ListColumn.COURSE);
        CourseKind kind = kind();
        LocalDate date = date();
        String shown = PersonName.tidy(cell(ListColumn.NAME));
        return faults.isEmpty() && person != null
                ? new ListRow(line, number(), shown, new Nomination(person, nominator, course, kind, date), List.of())
                : new ListRow(line, number(), shown, null, List.copyOf(faults));
    }

    /** The same row, refused when somebody before it has its identity number or address. */
    ListRow once(ListRow row, Map<String, String> identities, Map<String, String> addresses) {
        List<RowFault> repeated = new ArrayList<>(row.faults());
        String identity = IdentityNumber.plain(cell(ListColumn.IDENTITY));
        String before = identity.isEmpty() ? null : identities.putIfAbsent(identity, row.number());
        String address = EmailAddress.plain(cell(ListColumn.EMAIL));
        String sameAddress = address.isEmpty() ? null : addresses.putIfAbsent(address, row.number());
        if (before != null) {
            repeated.add(RowFault.of(ListColumn.IDENTITY, "twice", before));
        } else if (sameAddress != null) {
            repeated.add(RowFault.of(ListColumn.EMAIL, "twiceEmail", sameAddress));
        }
        return repeated.isEmpty() ? row : new ListRow(line, row.number(), row.name(), null, List.copyOf(repeated));
    }

    private NewPerson person(PersonName name, @Nullable IdentityNumber identity) {
        return new NewPerson(
                name,
                gender(),
                identity,
                phone(),
                email(),
                text(ListColumn.EMPLOYER),
                text(ListColumn.DISTRICT),
                text(ListColumn.INDUSTRY),
                text(ListColumn.TRADE),
                apprentices(),
                honours());
    }

    private String number() {
        String number = cell(ListColumn.NUMBER);
        return number.isEmpty() ? Integer.toString(line) : number;
    }

    private String cell(ListColumn column) {
        return cells.getOrDefault(column, "");
    }

    private void fault(ListColumn column, String reason, Object... args) {
        faults.add(RowFault.of(column, reason, args));
    }

    /** A text that no spreadsheet would take for a formula. */
    private @Nullable String text(ListColumn column) {
        String text = cell(column);
        if (isFormula(text)) {
            fault(column, "formula");
            return null;
        }
        if (text.length() > LONGEST) {
            fault(column, "long", LONGEST);
            return null;
        }
        if (hasRefusedSign(column)) {
            return null;
        }
        String clean = CleanText.line(text);
        return clean.isEmpty() ? null : clean;
    }

    private boolean hasRefusedSign(ListColumn column) {
        Optional<CleanText.Fault> sign = CleanText.fault(cell(column));
        sign.ifPresent(found -> fault(column, "sign", found.place(), found.code()));
        return sign.isPresent();
    }

    private static boolean isFormula(String text) {
        String plain = text.startsWith("'") ? text.substring(1) : text;
        return plain.matches("(?s)[=@].*|[+\\-](?![0-9 ]*$).*");
    }

    private Optional<PersonName> name() {
        String name = PersonName.tidy(cell(ListColumn.NAME));
        if (name.isEmpty()) {
            fault(ListColumn.NAME, "missing");
        } else if (isFormula(name)) {
            fault(ListColumn.NAME, "formula");
        } else if (name.length() > PersonName.LONGEST) {
            fault(ListColumn.NAME, "long", PersonName.LONGEST);
        } else if (!hasRefusedSign(ListColumn.NAME)) {
            return Optional.of(new PersonName(name));
        }
        return Optional.empty();
    }

    private Optional<IdentityNumber> identity() {
        String number = cell(ListColumn.IDENTITY);
        if (number.isEmpty()) {
            fault(ListColumn.IDENTITY, "missing");
            return Optional.empty();
        }
        Optional<IdentityNumber.Fault> wrong = IdentityNumber.fault(number);
        wrong.ifPresent(reason -> fault(ListColumn.IDENTITY, "identity." + reason.name()));
        return wrong.isEmpty() ? Optional.of(new IdentityNumber(number)) : Optional.empty();
    }

    private @Nullable MobileNumber phone() {
        String phone = cell(ListColumn.PHONE);
        if (phone.isEmpty()) {
            return null;
        }
        if (!MobileNumber.isValid(phone)) {
            fault(ListColumn.PHONE, "phone");
            return null;
        }
        return new MobileNumber(phone);
    }

    private @Nullable String email() {
        String email = cell(ListColumn.EMAIL);
        if (email.isEmpty()) {
            return null;
        }
        if (!EmailAddress.isValid(email)) {
            fault(ListColumn.EMAIL, "email");
            return null;
        }
        return EmailAddress.plain(email);
    }

    private @Nullable Gender gender() {
        return switch (cell(ListColumn.GENDER).toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "男", "m", "male" -> Gender.MALE;
            case "女", "f", "female" -> Gender.FEMALE;
            default -> {
                fault(ListColumn.GENDER, "gender");
                yield null;
            }
        };
    }

    private @Nullable CourseKind kind() {
        return switch (cell(ListColumn.KIND).toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "精神类", "精神", "spirit" -> CourseKind.SPIRIT;
            case "技能类", "技术类", "技术技能类", "技能", "technical" -> CourseKind.TECHNICAL;
            default -> {
                fault(ListColumn.KIND, "kind");
                yield null;
            }
        };
    }

    private int apprentices() {
        String number = cell(ListColumn.APPRENTICES).replaceAll("[人名个]", "").strip();
        if (number.isEmpty()) {
            return 0;
        }
        if (!number.matches("\\d{1,4}") || Integer.parseInt(number) > MOST_APPRENTICES) {
            fault(ListColumn.APPRENTICES, "number");
            return 0;
        }
        return Integer.parseInt(number);
    }

    private List<Honour> honours() {
        String text = cell(ListColumn.HONOURS);
        if (isFormula(text)) {
            fault(ListColumn.HONOURS, "honourFormula");
            return List.of();
        }
        List<Honour> honours = new ArrayList<>();
        for (String part : text.split("[、，,；;\\n]")) {
            Matcher honour = HONOUR.matcher(part.strip());
            if (!part.isBlank() && honour.matches()) {
                String year = honour.group(2);
                honours.add(new Honour(honour.group(1).strip(), year == null ? null : Integer.valueOf(year)));
            }
        }
        if (honours.stream().anyMatch(honour -> honour.title().length() > LONGEST)) {
            fault(ListColumn.HONOURS, "long", LONGEST);
            return List.of();
        }
        if (honours.stream()
                .anyMatch(honour -> honour.year() != null && (honour.year() < 1950 || honour.year() > 2100))) {
            fault(ListColumn.HONOURS, "honourYear");
            return List.of();
        }
        return honours;
    }

    private @Nullable LocalDate date() {
        String written = cell(ListColumn.DATE);
        if (written.isEmpty()) {
            return null;
        }
        Matcher parts = DATE.matcher(written);
        if (!parts.matches()) {
            fault(ListColumn.DATE, "dateForm");
            return null;
        }
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
            if (date.getYear() < EARLIEST || date.getYear() > LATEST) {
                fault(ListColumn.DATE, "dateYear", EARLIEST, LATEST);
                return null;
            }
            return date;
        } catch (DateTimeException noSuchDay) {
            fault(ListColumn.DATE, "date");
            return null;
        }
    }
}
