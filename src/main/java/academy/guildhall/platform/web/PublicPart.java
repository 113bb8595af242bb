package academy.guildhall.platform.web;

import java.util.Locale;

/** What a module offers to everybody, on the public home page. */
public interface PublicPart {
    /** Where it stands, 0 first. */
    int order();

    /** Where it leads. */
    String path();

    String titleKey();

    /** One sentence: what can be done there, or what there is now. */
    String sentence(Locale locale);
}
