package academy.guildhall.admissions;

import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.security.Secrets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what goes back to unions sealed, for identity numbers stand in it, and writes it as a workbook. */
@Component
class ReturnedLists {
    private final JsonMapper json;
    private final Secrets secrets;
    private final MessageSource messages;

    ReturnedLists(JsonMapper json, Secrets secrets, MessageSource messages) {
        this.json = json;
        this.secrets = secrets;
        this.messages = messages;
    }

    byte @Nullable [] seal(ReturnedList list) {
        return list.isEmpty() ? null : secrets.seal(json.writeValueAsBytes(list));
    }

    ReturnedList open(byte[] sealed) {
        return json.readValue(secrets.open(sealed), ReturnedList.class);
    }

    /** In the language of its own headings. */
    byte[] workbook(ReturnedList list) {
        boolean chinese = list.parts().stream()
                .flatMap(part -> part.above().stream())
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.text().codePoints().anyMatch(Character::isIdeographic));
        Locale locale = chinese ? Languages.CHINESE : Languages.ENGLISH;
        return new ReturnedWorkbook(fault -> say(fault, locale), messages.getMessage("import.returned", null, locale))
                .write(list);
    }

    private String say(RowFault fault, Locale locale) {
        return messages.getMessage(
                "import.fault",
                new Object[] {
                    fault.column().heading(),
                    messages.getMessage(fault.reasonKey(), fault.args().toArray(), locale)
                },
                locale);
    }
}
