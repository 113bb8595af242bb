package academy.guildhall.appointment;

import academy.guildhall.papers.PaperPress;
import org.springframework.stereotype.Component;

/** Makes the paper of a letter of appointment. */
@Component
class LetterPaper {
    private final PaperPress press;

    LetterPaper(PaperPress press) {
        this.press = press;
    }

    byte[] of(LetterData data) {
        return press.make(
                "聘书 " + data.number(), data.issuerZh(), (document, font) -> LetterDrawing.draw(document, font, data));
    }
}
