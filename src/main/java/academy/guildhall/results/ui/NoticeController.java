package academy.guildhall.results.ui;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.programmes.PublicAcademies;
import academy.guildhall.results.PublicNoticeId;
import academy.guildhall.results.PublicNotices;
import academy.guildhall.results.PublicNotices.Notice;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The notices that are open, as plain pages. */
@Controller
class NoticeController {
    private final PublicNotices notices;
    private final PublicAcademies academies;
    private final HumanDates dates;

    NoticeController(PublicNotices notices, PublicAcademies academies, HumanDates dates) {
        this.notices = notices;
        this.academies = academies;
        this.dates = dates;
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
        PublicNoticeId asked = id(id);
        Notice notice = notices.find(asked);
        if (academy != null && !academy.equals(notice.academy())) {
            throw new NotFound("notice", asked);
        }
        model.addAttribute("brand", academies.of(notice.cohort()));
        model.addAttribute("notice", notice);
        model.addAttribute("listed", notices.listed(asked));
        model.addAttribute("opens", dates.onRecord(notice.opensAt(), locale));
        model.addAttribute("closes", dates.onRecord(notice.closesAt(), locale));
        model.addAttribute("corrections", notices.corrections(asked));
        model.addAttribute("dates", dates);
        model.addAttribute("locale", locale);
        model.addAttribute("workingDays", notices.answering(notice).workingDays());
        return "notice";
    }

    private static PublicNoticeId id(String text) {
        return RouteIds.of(text, "notice", PublicNoticeId::of);
    }
}
