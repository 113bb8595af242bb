package academy.guildhall.papers;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/**
 * What makes a PDF one for archives, PDF/A-2u (ISO 19005-2): it says so itself, in its metadata, and brings its colours along as it
 * brings its fonts.
 */
final class Archival {
    private static final int PART = 2;
    private static final String LEVEL = "U";
    private static final String COLOURS = "sRGB IEC61966-2.1";
    private static final byte[] PROFILE =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private Archival() {}

    static void mark(PDDocument document, String title, String author, Calendar made) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(metadata(title, author, made));
        catalog.setMetadata(metadata);
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(PROFILE));
        intent.setInfo(COLOURS);
        intent.setOutputCondition(COLOURS);
        intent.setOutputConditionIdentifier(COLOURS);
        intent.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(intent);
    }

    private static byte[] metadata(String title, String author, Calendar made) throws IOException {
        try {
            XMPMetadata about = XMPMetadata.createXMPMetadata();
            PDFAIdentificationSchema identification = about.createAndAddPDFAIdentificationSchema();
            identification.setPart(PART);
            identification.setConformance(LEVEL);
            DublinCoreSchema core = about.createAndAddDublinCoreSchema();
            core.setTitle(title);
            core.addCreator(author);
            about.createAndAddXMPBasicSchema().setCreateDate(made);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new XmpSerializer().serialize(about, bytes, true);
            return bytes.toByteArray();
        } catch (BadFieldValueException | TransformerException problem) {
            throw new IOException(problem);
        }
    }
}
