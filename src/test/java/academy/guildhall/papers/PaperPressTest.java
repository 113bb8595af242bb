package academy.guildhall.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.PdfA;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the font of papers has, and what it hasn't: lists and forms ask it before anything is issued. */
@ApplicationTest
class PaperPressTest {
    @Autowired
    PaperPress press;

    @ParameterizedTest
    @CsvSource({"ئالىم, ئ", "བསྟན་འཛིན, བ", "𠮷田, 𠮷", "张😀, 😀"})
    void namesTheSignThatNoPaperCanPrint(String text, String sign) {
        assertThat(press.unprintable(text)).isEqualTo(sign);
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三", "阿依古丽·买买提", "䶮", "𬭎", "Müller", "O’Brien"})
    void findsNothingInWhatItCan(String text) {
        assertThat(press.unprintable(text)).isNull();
    }

    @Test
    void aPlainPdfIsNoneForArchives() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument plain = new PDDocument()) {
            plain.addPage(new PDPage());
            plain.save(bytes);
        }
        assertThatThrownBy(() -> PdfA.assertArchival(bytes.toByteArray())).isInstanceOf(AssertionError.class);
    }
}
