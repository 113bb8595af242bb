package academy.guildhall.results.ui;

import academy.guildhall.platform.Faults;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.PlainFaults;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.platform.web.RateLimit;
import academy.guildhall.programmes.PublicAcademies;
import academy.guildhall.results.ObjectionForm;
import academy.guildhall.results.PublicNoticeId;
import academy.guildhall.results.PublicNotices;
import academy.guildhall.results.PublicNotices.Answering;
import academy.guildhall.results.PublicNotices.Notice;
import academy.guildhall.results.ResultEntryId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

/** The notices that are open, as plain pages, and the form by which anyone objects. */
@Controller
class NoticeController {
    private final PublicNotices notices;
    private final PublicAcademies academies;
    private final HumanDates dates;
    private final MessageSource messages;
    private final RateLimit objecting = new RateLimit(5, Duration.ofHours(1));

    NoticeController(PublicNotices notices, PublicAcademies academies, HumanDates dates, MessageSource messages) {
        this.notices = notices;
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
            String content,
            String website) {
        static Typed of(HttpServletRequest request) {
            return new Typed(
                    text(request, "about"),
                    request.getParameter("organisation") != null,
                    text(request, "name"),
                    text(request, "address"),
                    text(request, "phone"),
                    text(request, "content"),
                    text(request, "website"));
        }

        private static String text(HttpServletRequest request, String name) {
            return Objects.requireNonNullElse(request.getParameter(name), "");
        }

        static Typed nothing() {
            return new Typed("", false, "", "", "", "", "");
        }
    }

    @GetMapping({"/notices", "/a/{academy}/notices"})
    String list(@PathVariable(required = false) @Nullable String academy, Model model, Locale locale) {
        model.addAttribute("notices", academy == null ? notices.open() : notices.open(academy));
        model.addAttribute("dates", dates);
        model.addAttribute("locale", locale);
        return "notices";
    }

    @GetMapping({"/notices/{id}", "/a/{academy}/notices/{id}"})
    String notice(
            @PathVariable(required = false) @Nullable String academy,
            @PathVariable String id,
            Model model,
            Locale locale) {
        return show(academy, id(id), Typed.nothing(), model, locale);
    }

    private String show(@Nullable String academy, PublicNoticeId id, Typed typed, Model model, Locale locale) {
        Notice notice = notices.find(id);
        if (academy != null && !academy.equals(notice.academy())) {
            throw new NotFound("notice", id);
        }
        model.addAttribute("brand", academies.of(notice.cohort()));
        model.addAttribute("notice", notice);
        model.addAttribute("listed", notices.listed(id));
        model.addAttribute("opens", dates.onRecord(notice.opensAt(), locale));
        model.addAttribute("closes", dates.onRecord(notice.closesAt(), locale));
        model.addAttribute("typed", typed);
        Answering answering = notices.answering(notice);
        model.addAttribute("answering", answering);
        model.addAttribute("since", dates.date(answering.source().appliesFrom(), locale));
        return "notice";
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
            return "redirect:" + base(academy) + "/notices/received/"
                    + notices.object(notice, form).receipt();
        } catch (Refusal refused) {
            model.addAttribute("faults", PlainFaults.of(refused, messages, locale));
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return refused.key().equals("objection.refused.late")
                    ? "objection-late"
                    : show(academy, notice, typed, model, locale);
        }
    }

    /** A page of its own, so that reloading it doesn't object again. */
    @GetMapping({
        "/notices/received/{receipt:[0-9A-F]{4}-[0-9A-F]{4}}",
        "/a/{academy}/notices/received/{receipt:[0-9A-F]{4}-[0-9A-F]{4}}"
    })
    String received(@PathVariable String receipt, Model model) {
        model.addAttribute("receipt", receipt);
        return "objection-received";
    }

    /** Where a refused form stands when somebody reloads it or changes the language. */
    @GetMapping({"/notices/{id}/objections", "/a/{academy}/notices/{id}/objections"})
    String back(@PathVariable(required = false) @Nullable String academy, @PathVariable String id) {
        return "redirect:" + base(academy) + "/notices/" + id(id);
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
