package academy.guildhall.certification.ui;

import academy.guildhall.certification.CertificateLinks;
import academy.guildhall.certification.CertificateState;
import academy.guildhall.certification.MyCertificates.Mine;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Download;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.platform.ui.Tongue;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A certificate as its owner sees it: in brass. */
class Plaque extends Div {
    /**
     * @param whole with downloads and the public page, and not with a link to them
     */
    Plaque(Mine mine, List<CertificatePart> parts, HumanDates dates, boolean whole) {
        addClassName("certification-plaque");
        Span number = new Span(mine.number());
        number.addClassName("certification-number");
        Span name = Tongue.say(new Span(), mine.name());
        name.addClassName("certification-name");
        H2 title = new H2(getTranslation("certificate.what", mine.certifies(getLocale())));
        title.addClassName("certification-title");
        add(
                title,
                name,
                new Span(mine.programme(getLocale())),
                number,
                new StateBadge(mine.state()),
                new Span(getTranslation("certificate.issued.day", dates.date(mine.issuedOn(), getLocale()))));
        parts.forEach(part -> add(part.forOwner(mine.id(), mine.enrolment(), whole)));
        if (!whole) {
            add(Page.link(getTranslation("certificate.mine.open"), CertificateLinks.mine()));
            return;
        }
        Div links = new Div(new Download("files/certificates/" + mine.id(), getTranslation("certificate.download")));
        links.addClassName("form-actions");
        Anchor page = new Anchor("/verify/" + mine.token(), getTranslation("certificate.page.open"));
        page.getElement().setAttribute("router-ignore", true);
        links.add(page);
        add(
                new Paragraph(getTranslation(
                        mine.state() == CertificateState.IN_FORCE ? "certificate.page.valid" : "certificate.page.over",
                        getTranslation(mine.state().key()))),
                links);
    }
}
