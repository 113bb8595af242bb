package academy.guildhall.scoring.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the desk's script says, in the reader's language; {@code {0}} stands for what it puts in. */
@Component
class DeskWords {
    private static final List<String> ALL = List.of(
            "number",
            "place",
            "points",
            "total",
            "note",
            "note.help",
            "fails",
            "fails.reason",
            "less",
            "more",
            "bands",
            "words",
            "values",
            "here",
            "way",
            "received",
            "unreadable",
            "outside",
            "halves",
            "other",
            "other.mine",
            "other.theirs",
            "blank",
            "noteOther",
            "filled",
            "missing",
            "toMissing",
            "undecided",
            "send.ask",
            "send.total",
            "send.fails",
            "confirmed",
            "confirmed.offline",
            "confirmed.line",
            "confirmed.waits",
            "confirmed.back",
            "refused",
            "sent",
            "sent.old",
            "sent.next",
            "sent.done",
            "proof",
            "proof.same",
            "proof.differs",
            "proof.none",
            "proof.text",
            "recused",
            "absent",
            "postponed",
            "correct",
            "correct.ask",
            "correct.asked",
            "recuse.ask",
            "recuse.offline",
            "line.online",
            "line.ready",
            "line.offline",
            "line.portal",
            "line.signedOut",
            "line.trouble",
            "line.unkept",
            "call.offline",
            "withdrawn",
            "call.done",
            "unsent",
            "all.comma",
            "previous",
            "next",
            "nothing",
            "gone",
            "standing.none",
            "standing.begun",
            "standing.ordered",
            "standing.sent",
            "standing.recused",
            "standing.absent",
            "standing.postponed");

    private final MessageSource messages;
    private final JsonMapper json;

    DeskWords(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** As JSON, by the names after {@code desk.} */
    String in(Locale locale) {
        Map<String, String> words = new LinkedHashMap<>();
        ALL.forEach(name -> words.put(name, messages.getMessage("desk." + name, null, locale)));
        return json.writeValueAsString(words);
    }
}
