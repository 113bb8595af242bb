package academy.guildhall.certification.ui;

import academy.guildhall.platform.web.PublicPart;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Verification, on the public home page. */
@Component
class VerifyPart implements PublicPart {
    private final MessageSource messages;

    VerifyPart(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String path() {
        return "/verify";
    }

    @Override
    public String titleKey() {
        return "public.verify";
    }

    @Override
    public String sentence(String academy, Locale locale) {
        return messages.getMessage("verify.help", null, locale);
    }
}
