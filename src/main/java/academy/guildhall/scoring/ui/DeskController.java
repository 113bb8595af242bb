package academy.guildhall.scoring.ui;

import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.PagePolicy;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.ErrorMessages;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.scoring.HallCalls;
import academy.guildhall.scoring.Scoring;
import academy.guildhall.scoring.ScoringLinks;
import academy.guildhall.scoring.SheetCorrections;
import academy.guildhall.scoring.SheetQueries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The scoring desk: a page that goes on without a network, and what its script asks. The page itself says nothing of a panel, so
 * that a device may keep it; all else is asked by whoever sits on the panel. See ADR 0140.
 */
@Controller
@RequestMapping(ScoringLinks.DESK)
class DeskController {
    private static final String NUMBER = "{number:[1-9]\\d{0,2}}";
    private static final int LARGEST = 64 * 1024;

    private final SheetQueries sheets;
    private final Scoring scoring;
    private final HallCalls calls;
    private final SheetCorrections corrections;
    private final CurrentUser current;
    private final AcademyTime time;
    private final ErrorMessages messages;
    private final DeskWords words;
    private final JsonMapper json;

    DeskController(
            SheetQueries sheets,
            Scoring scoring,
            HallCalls calls,
            SheetCorrections corrections,
            CurrentUser current,
            AcademyTime time,
            ErrorMessages messages,
            DeskWords words,
            JsonMapper json) {
        this.sheets = sheets;
        this.scoring = scoring;
        this.calls = calls;
        this.corrections = corrections;
        this.current = current;
        this.time = time;
        this.messages = messages;
        this.words = words;
        this.json = json;
    }

    @GetMapping("/" + NUMBER)
    String desk(
            @PathVariable String panel,
            @PathVariable int number,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        sheets.sheet(panel(panel), number);
        response.setHeader(PagePolicy.HEADER, PagePolicy.DESK);
        // By this the device knows the page that it may keep.
        response.setHeader("X-Guildhall-Desk", "1");
        model.addAttribute("words", words.in(locale));
        model.addAttribute("person", current.person().toString());
        return "desk";
    }

    @GetMapping(path = "/sheets", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DeskAnswer> sheets(@PathVariable String panel, CsrfToken token, Locale locale) {
        return answer(
                locale,
                () -> DeskAnswer.of(
                        sheets.of(panel(panel)),
                        time.zone().getId(),
                        current.person().toString(),
                        new DeskAnswer.Token(token.getHeaderName(), token.getToken()),
                        locale),
                () -> null);
    }

    @PostMapping(path = "/" + NUMBER + "/entries", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DeskAnswer> enter(
            @PathVariable String panel, @PathVariable int number, HttpServletRequest request, Locale locale)
            throws IOException {
        // Where something else stands the device sees it, and shows both.
        return told(
                panel,
                number,
                request,
                DeskQuestion.Entries.class,
                locale,
                (id, entered) -> scoring.enter(id, number, entered.entries()));
    }

    @PostMapping(path = "/" + NUMBER + "/sent", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DeskAnswer> send(
            @PathVariable String panel, @PathVariable int number, HttpServletRequest request, Locale locale)
            throws IOException {
        return told(
                panel,
                number,
                request,
                DeskQuestion.Sent.class,
                locale,
                (id, sent) -> scoring.send(id, number, sent.filled(), sent.sum(), sent.shownRound()));
    }

    @PostMapping(path = "/" + NUMBER + "/recusal", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DeskAnswer> recuse(
            @PathVariable String panel, @PathVariable int number, HttpServletRequest request, Locale locale)
            throws IOException {
        return told(
                panel,
                number,
                request,
                DeskQuestion.Recusal.class,
                locale,
                (id, recusal) -> scoring.recuse(id, number, recusal.which(), recusal.why()));
    }

    @PostMapping(path = "/" + NUMBER + "/correction", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DeskAnswer> correct(
            @PathVariable String panel, @PathVariable int number, HttpServletRequest request, Locale locale)
            throws IOException {
        return told(
                panel,
                number,
                request,
                DeskQuestion.Correction.class,
                locale,
                (id, asked) -> corrections.askForMine(id, number, asked.shownRound(), asked.why()));
    }

    @PostMapping(path = "/" + NUMBER + "/call", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DeskAnswer> call(
            @PathVariable String panel, @PathVariable int number, HttpServletRequest request, Locale locale)
            throws IOException {
        return told(
                panel,
                number,
                request,
                DeskQuestion.Call.class,
                locale,
                (id, call) -> calls.call(id, number, call.text()));
    }

    /** What a device tells, and how its sheet stands after it. */
    private <T> ResponseEntity<DeskAnswer> told(
            String panel,
            int number,
            HttpServletRequest request,
            Class<T> type,
            Locale locale,
            BiConsumer<PanelId, T> work)
            throws IOException {
        PanelId id = panel(panel);
        T told = read(request, type);
        return answer(
                locale,
                () -> {
                    work.accept(id, told);
                    return DeskAnswer.of(sheets.sheet(id, number));
                },
                () -> sheets.sheet(id, number));
    }

    /** What a rule refuses is said with how the sheet stands, so that the device can show both. */
    private ResponseEntity<DeskAnswer> answer(
            Locale locale, Supplier<DeskAnswer> work, Supplier<SheetQueries.@Nullable Sheet> stands) {
        try {
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(work.get());
        } catch (Refusal refusal) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .cacheControl(CacheControl.noStore())
                    .body(DeskAnswer.refused(
                            messages.explain(refusal, locale),
                            stands.get(),
                            refusal.key().equals(Scoring.BEFORE_LECTURE)));
        } catch (NotFound gone) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .cacheControl(CacheControl.noStore())
                    .body(DeskAnswer.refused(messages.explain(gone, locale), null, false));
        }
    }

    private <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        try {
            T read = json.readValue(body, type);
            if (read != null) {
                return read;
            }
        } catch (JacksonException unreadable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, unreadable);
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    private static PanelId panel(String id) {
        return RouteIds.of(id, "panelId", PanelId::of);
    }
}
