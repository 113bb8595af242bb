package academy.guildhall.platform.web;

import java.util.Locale;

/** What a module offers to everybody, on the public home page. */
public interface PublicPart {
    /** Where it stands, 0 first. */
    int order();

    /** Where it leads, from where an academy's public pages begin. */
    String path();

    String titleKey();

    /**
     * One sentence: what can be done there, or what there is now.
     *
     * @param academy the word under which the academy's pages stand
     */
    String sentence(String academy, Locale locale);
}
