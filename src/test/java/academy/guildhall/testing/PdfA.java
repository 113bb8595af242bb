package academy.guildhall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Whether a PDF is one for archives, as veraPDF reads the standard. */
public final class PdfA {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfA() {}

    public static void assertArchival(byte[] pdf) {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
            ValidationResult result = validator.validate(parser);
            Set<String> broken = result.getTestAssertions().stream()
                    .map(one -> one.getRuleId().getClause() + ": " + one.getMessage())
                    .collect(Collectors.toSet());
            assertThat(broken).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }
}
