package academy.guildhall.credentials.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the page says, in both languages: it is kept on a device, and whoever reads it there chooses. */
@Component
class CheckWords {
    private static final List<String> ALL = List.of(
            "title",
            "lead",
            "camera",
            "camera.stop",
            "camera.none",
            "picture",
            "picture.none",
            "reading",
            "text",
            "check",
            "another",
            "word.IN_FORCE",
            "word.REVOKED",
            "word.SUPERSEDED",
            "word.STATUS_UNKNOWN",
            "word.FALSE",
            "word.CANNOT",
            "IN_FORCE",
            "REVOKED",
            "SUPERSEDED",
            "STATUS_UNKNOWN",
            "CHANGED",
            "FOREIGN",
            "LATE",
            "UNREADABLE",
            "LINK_ONLY",
            "NEWER",
            "NEW_KEY",
            "NO_CRYPTO",
            "compare",
            "name",
            "number",
            "certifies",
            "issuedOn",
            "issuer",
            "key",
            "old",
            "device",
            "device.list",
            "device.none",
            "device.empty",
            "line.asking",
            "line.fresh",
            "line.offline",
            "kept",
            "unkept",
            "online");

    private final MessageSource messages;
    private final JsonMapper json;

    CheckWords(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** As JSON, by language and by the names after {@code check.} */
    String all() {
        return json.writeValueAsString(Map.of("zh", in(Locale.CHINESE), "en", in(Locale.ENGLISH)));
    }

    private Map<String, String> in(Locale locale) {
        Map<String, String> words = new TreeMap<>();
        ALL.forEach(name -> words.put(name, messages.getMessage("check." + name, null, locale)));
        return words;
    }
}
