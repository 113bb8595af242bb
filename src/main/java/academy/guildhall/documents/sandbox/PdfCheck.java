package academy.guildhall.documents.sandbox;

import academy.guildhall.platform.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Whether a PDF opens without a password and can be shown. */
class PdfCheck {
    Finding check(Path file) {
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (pdf.isEncrypted()) {
                throw new Refusal("document.refused.password");
            }
            int pages = ContentCheck.pages(pdf.getNumberOfPages());
            for (PDPage page : pdf.getPages()) {
                pictures(page.getResources());
            }
            return new Finding(ContentCheck.PDF, pages);
        } catch (InvalidPasswordException locked) {
            throw new Refusal("document.refused.password");
        } catch (Refusal refusal) {
            throw refusal;
        } catch (LinkageError lockedByCertificate) {
            // Locked for whoever holds a certificate: opening it takes a library that isn't on board.
            throw new Refusal("document.refused.password");
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw new Refusal("document.refused.broken");
        }
    }

    private static void pictures(@org.jspecify.annotations.Nullable PDResources resources) throws IOException {
        if (resources != null) {
            for (COSName name : resources.getXObjectNames()) {
                if (resources.isImageXObject(name)
                        && resources.getXObject(name)
                                instanceof org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject picture) {
                    ContentCheck.pixels(picture.getWidth(), picture.getHeight());
                }
            }
        }
    }
}
