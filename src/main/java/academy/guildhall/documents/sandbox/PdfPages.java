package academy.guildhall.documents.sandbox;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

class PdfPages implements Pages {
    private final PDDocument pdf;
    private final PDFRenderer renderer;

    PdfPages(Path file, Fonts fonts) throws IOException {
        fonts.readyForPdf();
        pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
        renderer = new PdfDrawing(pdf);
        renderer.setSubsamplingAllowed(true);
        renderer.setRenderingHints(Pages.smooth());
    }

    @Override
    public BufferedImage draw(int page) throws IOException {
        PDRectangle box = pdf.getPage(page - 1).getCropBox();
        boolean turned = pdf.getPage(page - 1).getRotation() % 180 != 0;
        double width = turned ? box.getHeight() : box.getWidth();
        double height = turned ? box.getWidth() : box.getHeight();
        return renderer.renderImage(page - 1, (float) Pages.scale(width, height), ImageType.BGR);
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
