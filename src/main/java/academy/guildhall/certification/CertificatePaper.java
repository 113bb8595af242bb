package academy.guildhall.certification;

import academy.guildhall.papers.PaperPress;
import org.springframework.stereotype.Component;

/** Makes the paper of a certificate. Refused when a character can't be printed: a gap in the name is worse than none. */
@Component
class CertificatePaper {
    private final PaperPress press;

    CertificatePaper(PaperPress press) {
        this.press = press;
    }

    byte[] of(CertificateData data) {
        return press.make(
                CertificateDrawing.title(data) + " " + data.number(),
                data.issuerZh(),
                (document, font) -> CertificateDrawing.draw(document, font, data));
    }
}
