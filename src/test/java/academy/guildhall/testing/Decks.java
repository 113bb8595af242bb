package academy.guildhall.testing;

import java.awt.Color;
import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;

/** Decks for tests: made here, each of another content, and the real ones where they lie beside the project. */
public final class Decks {
    private static final Path REAL = Path.of("..", "shared", "data", "decks");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Decks() {}

    /** Real decks, none in a bare clone. */
    public static List<Path> real() {
        if (!Files.isDirectory(REAL)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(REAL)) {
            return files.filter(file -> file.toString().endsWith(".pptx"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] pdf(int pages) {
        int number = COUNT.incrementAndGet();
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int page = 1; page <= pages; page++) {
                PDPage sheet = new PDPage(new PDRectangle(960, 540));
                pdf.addPage(sheet);
                try (PDPageContentStream text = new PDPageContentStream(pdf, sheet)) {
                    text.beginText();
                    text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD), 48);
                    text.newLineAtOffset(80, 300);
                    text.showText("Deck " + number + " page " + page);
                    text.endText();
                }
            }
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A deck with Chinese text in a font that hardly any server has. */
    public static byte[] chinese(int slides) {
        int number = COUNT.incrementAndGet();
        try (XMLSlideShow show = new XMLSlideShow();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int slide = 1; slide <= slides; slide++) {
                XSLFTextBox box = show.createSlide().createTextBox();
                box.setAnchor(new Rectangle(40, 120, 640, 200));
                var run = box.addNewTextParagraph().addNewTextRun();
                run.setText("氩弧焊操作要领（第" + number + "讲）第" + slide + "页");
                run.setFontFamily("华文行楷");
                run.setFontSize(40d);
                run.setFontColor(Color.BLACK);
            }
            show.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same deck with one page more, at this place counted from 0. */
    public static byte[] withAnotherPage(byte[] pdf, int at) {
        try (PDDocument deck = Loader.loadPDF(pdf);
                PDDocument other = Loader.loadPDF(pdf(1));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = deck.importPage(other.getPage(0));
            deck.getPages().remove(page);
            deck.getPages().insertBefore(page, deck.getPage(at));
            deck.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same deck with an empty slide at its end. */
    public static byte[] longer(byte[] pptx) {
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(pptx));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            show.createSlide();
            show.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
