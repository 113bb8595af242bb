package academy.guildhall.certification.ui;

import academy.guildhall.certification.MyCertificates;
import academy.guildhall.certification.MyCertificates.Mine;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Page;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** My certificates and letters, and what the public page says of them. */
@Route("certificate")
@PermitAll
class MyCertificateView extends Page {
    MyCertificateView(MyCertificates certificates, List<CertificatePart> parts, HumanDates dates) {
        title(getTranslation("certificate.mine"));
        List<Mine> mine = certificates.list();
        if (mine.isEmpty()) {
            add(empty(getTranslation("certificate.mine.none")));
            return;
        }
        Div body = new Div();
        body.addClassName("page-body");
        mine.forEach(certificate -> body.add(new Plaque(certificate, parts, dates, true)));
        add(body);
    }
}
