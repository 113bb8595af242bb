package academy.guildhall.credentials.ui;

import academy.guildhall.platform.web.PublicPart;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Checking without a network, on the public home page. */
@Component
class CheckPart implements PublicPart {
    private final MessageSource messages;

    CheckPart(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String path() {
        return "/check";
    }

    @Override
    public String titleKey() {
        return "public.check";
    }

    @Override
    public String sentence(String academy, Locale locale) {
        return messages.getMessage("check.help", null, locale);
    }
}
