package academy.guildhall.results.ui;

import academy.guildhall.platform.web.PublicPart;
import academy.guildhall.results.PublicNotices;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Notices that run now, on the public home page. */
@Component
class NoticesPart implements PublicPart {
    private final PublicNotices notices;
    private final MessageSource messages;

    NoticesPart(PublicNotices notices, MessageSource messages) {
        this.notices = notices;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String path() {
        return "/notices";
    }

    @Override
    public String titleKey() {
        return "public.notices";
    }

    @Override
    public String sentence(String academy, Locale locale) {
        int open = notices.open(academy).size();
        return open == 0
                ? messages.getMessage("notice.none", null, locale)
                : messages.getMessage("notice.open", new Object[] {open}, locale);
    }
}
