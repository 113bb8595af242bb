package academy.guildhall.admissions;

import academy.guildhall.people.EmailAddress;
import academy.guildhall.people.Gender;
import academy.guildhall.people.IdentityNumber;
import academy.guildhall.people.MobileNumber;
import academy.guildhall.people.NewPerson;
import academy.guildhall.people.PersonName;
import academy.guildhall.platform.text.TextKey;
import academy.guildhall.platform.time.WrittenDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one row; every fault names its column and says why. */
final class RowReader {
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;
    private static final int MOST_APPRENTICES = 9999;

    /** Years: who is younger works nowhere, and nobody older is nominated. */
    private static final int YOUNGEST = 16;

    private static final int OLDEST = 100;

    private final String sheet;
    private final int line;
    private final RowCells cells;
    private final ListRules rules;

    RowReader(String sheet, int line, Map<ListColumn, ListCell> cells, ListRules rules) {
        this.sheet = sheet;
        this.line = line;
        this.cells = new RowCells(cells);
        this.rules = rules;
    }

    ListRow read() {
        cells.refuseWhatIsNoText();
        Optional<PersonName> name = name();
        Optional<IdentityNumber> identity = identity();
        Gender gender = gender(identity);
        NewPerson person = person(name.orElse(new PersonName("?")), gender, identity.orElse(null));
        String nominator = cells.line(ListColumn.NOMINATOR);
        String course = cells.line(ListColumn.COURSE);
        CourseKind kind = kind();
        LocalDate date = date();
        String shown = PersonName.tidy(cells.text(ListColumn.NAME));
        List<RowFault> faults = cells.faults();
        ListRow row = new ListRow(sheet, line, number(), shown, null, faults, cells.all());
        return faults.isEmpty()
                ? new ListRow(
                        sheet,
                        line,
                        row.number(),
                        shown,
                        new Nomination(person, nominator, course, kind, date),
                        faults,
                        cells.all())
                : row;
    }

    private NewPerson person(PersonName name, @Nullable Gender gender, @Nullable IdentityNumber identity) {
        return new NewPerson(
                name,
                gender,
                identity,
                phone(),
                email(),
                printed(ListColumn.EMPLOYER, cells.line(ListColumn.EMPLOYER)),
                cells.line(ListColumn.DISTRICT),
                cells.line(ListColumn.INDUSTRY),
                cells.line(ListColumn.TRADE),
                apprentices(),
                HonourCell.read(cells));
    }

    private String number() {
        ListCell number = cells.cell(ListColumn.NUMBER);
        return cells.isEmpty(ListColumn.NUMBER) || number.kind() == ListCell.Kind.FORMULA
                ? Integer.toString(line)
                : number.text().strip();
    }

    private Optional<PersonName> name() {
        String name = PersonName.tidy(cells.text(ListColumn.NAME));
        if (name.isEmpty()) {
            cells.fault(ListColumn.NAME, "missing");
        } else if (name.length() > PersonName.LONGEST) {
            cells.fault(ListColumn.NAME, "long", PersonName.LONGEST);
        } else if (TextKey.of(name).chars().noneMatch(Character::isLetter)) {
            cells.fault(ListColumn.NAME, "name");
        } else {
            printed(ListColumn.NAME, name);
        }
        return cells.isRefused(ListColumn.NAME) ? Optional.empty() : Optional.of(new PersonName(name));
    }

    /** What stands on certificates must be in their font. */
    private @Nullable String printed(ListColumn column, @Nullable String text) {
        String sign = text == null ? null : rules.unprintable().apply(text);
        if (sign != null) {
            cells.fault(column, "unprintable", sign);
        }
        return text;
    }

    private Optional<IdentityNumber> identity() {
        String number = cells.text(ListColumn.IDENTITY);
        if (cells.isRefused(ListColumn.IDENTITY)) {
            return Optional.empty();
        }
        if (cells.isEmpty(ListColumn.IDENTITY)) {
            cells.fault(ListColumn.IDENTITY, "missing");
            return Optional.empty();
        }
        Optional<IdentityNumber.Fault> wrong = IdentityNumber.fault(number);
        if (wrong.isPresent()) {
            boolean rounded = wrong.get() == IdentityNumber.Fault.CHECK_DIGIT
                    && IdentityNumber.plain(number).endsWith("000");
            cells.fault(ListColumn.IDENTITY, rounded ? "rounded" : "identity." + wrong.get());
            return Optional.empty();
        }
        IdentityNumber identity = new IdentityNumber(number);
        LocalDate born = identity.birthday();
        if (born.isAfter(rules.today().minusYears(YOUNGEST))
                || born.isBefore(rules.today().minusYears(OLDEST))) {
            cells.fault(ListColumn.IDENTITY, "identity.age", born.getYear());
            return Optional.empty();
        }
        return Optional.of(identity);
    }

    private @Nullable MobileNumber phone() {
        String phone = cells.text(ListColumn.PHONE);
        if (cells.isEmpty(ListColumn.PHONE) || cells.isRefused(ListColumn.PHONE)) {
            return null;
        }
        if (!MobileNumber.isValid(phone)) {
            cells.fault(ListColumn.PHONE, "phone");
            return null;
        }
        return new MobileNumber(phone);
    }

    private @Nullable String email() {
        String email = cells.text(ListColumn.EMAIL);
        if (cells.isEmpty(ListColumn.EMAIL) || cells.isRefused(ListColumn.EMAIL)) {
            return null;
        }
        if (!EmailAddress.isValid(email)) {
            cells.fault(ListColumn.EMAIL, "email");
            return null;
        }
        return EmailAddress.plain(email);
    }

    private @Nullable Gender gender(Optional<IdentityNumber> identity) {
        Gender written = switch (TextKey.of(cells.text(ListColumn.GENDER))) {
            case "" -> null;
            case "男", "男性", "m", "male" -> Gender.MALE;
            case "女", "女性", "f", "female" -> Gender.FEMALE;
            default -> {
                cells.fault(ListColumn.GENDER, "gender");
                yield null;
            }
        };
        if (written != null && identity.isPresent() && identity.get().gender() != written) {
            cells.fault(ListColumn.GENDER, "genderOfNumber");
        }
        return written;
    }

    private @Nullable CourseKind kind() {
        return switch (TextKey.of(cells.text(ListColumn.KIND))) {
            case "" -> null;
            case "精神类", "精神", "精神类课程", "spirit" -> CourseKind.SPIRIT;
            case "技能类", "技术类", "技术技能类", "技能", "技术", "技能类课程", "technical" -> CourseKind.TECHNICAL;
            default -> {
                cells.fault(ListColumn.KIND, "kind");
                yield null;
            }
        };
    }

    private int apprentices() {
        String number = TextKey.of(cells.text(ListColumn.APPRENTICES)).replaceAll("[人名个]", "");
        if (number.isEmpty() || number.equals("无") || number.equals("-")) {
            return 0;
        }
        if (!number.matches("[0-9]{1,4}") || Integer.parseInt(number) > MOST_APPRENTICES) {
            cells.fault(ListColumn.APPRENTICES, "number");
            return 0;
        }
        return Integer.parseInt(number);
    }

    private @Nullable LocalDate date() {
        if (cells.isEmpty(ListColumn.DATE) || cells.isRefused(ListColumn.DATE)) {
            return null;
        }
        WrittenDate written = WrittenDate.read(cells.text(ListColumn.DATE));
        LocalDate date = written.date();
        if (date == null) {
            cells.fault(ListColumn.DATE, written.kind() == WrittenDate.Kind.NO_SUCH_DAY ? "date" : "dateForm");
        } else if (date.getYear() < EARLIEST || date.getYear() > LATEST) {
            cells.fault(ListColumn.DATE, "dateYear", EARLIEST, LATEST);
        }
        return date;
    }
}
