package academy.guildhall.objections.ui;

import academy.guildhall.objections.ObjectionDesk;
import academy.guildhall.objections.ObjectionDesk.Standing;
import academy.guildhall.objections.ObjectionForm;
import academy.guildhall.platform.Faults;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.PlainFaults;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.platform.web.RateLimit;
import academy.guildhall.programmes.PublicAcademies;
import academy.guildhall.results.PublicNoticeId;
import academy.guildhall.results.PublicNotices;
import academy.guildhall.results.PublicNotices.Answering;
import academy.guildhall.results.PublicNotices.Notice;
import academy.guildhall.results.ResultEntryId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriUtils;

/** The plain form by which anyone objects to somebody on a notice, and the page on which they read what became of it. */
@Controller
class ObjectionController {
    /** Whole forms in an hour from one address; of them three are taken up at once. Nobody writes more by hand. */
    private static final int MOST_AN_HOUR = 20;

    private final PublicNotices notices;
    private final ObjectionDesk desk;
    private final PublicAcademies academies;
    private final HumanDates dates;
    private final MessageSource messages;
    private final RateLimit objecting = new RateLimit(MOST_AN_HOUR, Duration.ofHours(1));

    ObjectionController(
            PublicNotices notices,
            ObjectionDesk desk,
            PublicAcademies academies,
            HumanDates dates,
            MessageSource messages) {
        this.notices = notices;
        this.desk = desk;
        this.academies = academies;
        this.dates = dates;
        this.messages = messages;
    }

    /** What somebody typed, kept as typed for when something is wrong with it. */
    record Typed(
            String about,
            boolean organisation,
            String name,
            String address,
            String phone,
            List<String> content,
            String website) {
        static Typed of(HttpServletRequest request) {
            String[] points = Objects.requireNonNullElse(request.getParameterValues("content"), new String[0]);
            return new Typed(
                    text(request, "about"),
                    request.getParameter("organisation") != null,
                    text(request, "name"),
                    text(request, "address"),
                    text(request, "phone"),
                    List.of(points),
                    text(request, "website"));
        }

        private static String text(HttpServletRequest request, String name) {
            return Objects.requireNonNullElse(request.getParameter(name), "");
        }

        public String point(int at) {
            return at < content.size() ? content.get(at) : "";
        }

        /** Whether more than the first point was written. */
        public boolean isLong() {
            return content.stream().skip(1).anyMatch(point -> !point.isBlank());
        }
    }

    @GetMapping({"/notices/{id}/objections", "/a/{academy}/notices/{id}/objections"})
    String form(
            @PathVariable(required = false) @Nullable String academy,
            @PathVariable String id,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        return show(academy, id(id), Typed.of(request), model, locale);
    }

    private String show(@Nullable String academy, PublicNoticeId id, Typed typed, Model model, Locale locale) {
        Notice notice = notices.find(id);
        if (academy != null && !academy.equals(notice.academy())) {
            throw new NotFound("notice", id);
        }
        Answering answering = notices.answering(notice);
        model.addAttribute("brand", academies.of(notice.cohort()));
        model.addAttribute("notice", notice);
        model.addAttribute("listed", notices.listed(id));
        model.addAttribute("typed", typed);
        model.addAttribute("most", ObjectionForm.MOST_POINTS);
        model.addAttribute("answering", answering);
        model.addAttribute("since", dates.date(answering.source().appliesFrom(), locale));
        return "objection";
    }

    @PostMapping({"/notices/{id}/objections", "/a/{academy}/notices/{id}/objections"})
    String object(
            @PathVariable(required = false) @Nullable String academy,
            @PathVariable String id,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        PublicNoticeId notice = id(id);
        Typed typed = Typed.of(request);
        try {
            ObjectionForm form = new ObjectionForm(
                    about(typed), typed.organisation(), typed.name(), typed.address(), typed.phone(), typed.content());
            if (!typed.website().isEmpty() || !objecting.tryTake(request.getRemoteAddr())) {
                throw new Refusal("plain.tooMany");
            }
            return "redirect:" + base(academy) + "/notices/objections/"
                    + desk.object(notice, form, request.getRemoteAddr()).token();
        } catch (Refusal refused) {
            model.addAttribute("faults", PlainFaults.of(refused, messages, locale));
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return refused.key().equals("objection.refused.late")
                    ? "objection-late"
                    : show(academy, notice, typed, model, locale);
        }
    }

    /** A page of its own, so that reloading it doesn't object again; whoever objected comes back to it. */
    @GetMapping({"/notices/objections/{token:[0-9a-f]{32}}", "/a/{academy}/notices/objections/{token:[0-9a-f]{32}}"})
    String standing(@PathVariable String token, Model model, Locale locale, HttpServletResponse response) {
        Standing standing = desk.find(token);
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("brand", academies.of(standing.cohort()));
        model.addAttribute("standing", standing);
        model.addAttribute("until", dates.date(standing.dueOn(), locale));
        model.addAttribute("replies", desk.replies(standing));
        model.addAttribute("dates", dates);
        model.addAttribute("locale", locale);
        return "objection-standing";
    }

    private static String base(@Nullable String academy) {
        return academy == null ? "" : "/a/" + UriUtils.encodePathSegment(academy, StandardCharsets.UTF_8);
    }

    /** Whom it is about; where nobody was chosen, everything else that is missing is said along with that. */
    private static ResultEntryId about(Typed typed) {
        try {
            return ResultEntryId.of(typed.about());
        } catch (IllegalArgumentException nobody) {
            Faults faults = new Faults().unless(false, "about", "objection.refused.about");
            ObjectionForm.check(faults, typed.name(), typed.address(), typed.phone(), typed.content());
            faults.refuse();
            throw nobody;
        }
    }

    private static PublicNoticeId id(String text) {
        return RouteIds.of(text, "notice", PublicNoticeId::of);
    }
}
