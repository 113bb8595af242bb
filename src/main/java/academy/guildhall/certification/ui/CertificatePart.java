package academy.guildhall.certification.ui;

import academy.guildhall.certification.CertificateId;
import academy.guildhall.programmes.EnrolmentId;
import com.vaadin.flow.component.Component;
import java.util.List;

/** What a room above adds where certificates are shown, offered as a bean. One statement each. */
public interface CertificatePart {
    /** On the page of one certificate, for those who keep the register. */
    List<Component> onPage(CertificateId certificate, EnrolmentId enrolment);

    /**
     * Beside a certificate as its owner sees it.
     *
     * @param whole with downloads
     */
    List<Component> forOwner(CertificateId certificate, EnrolmentId enrolment, boolean whole);
}
