package academy.guildhall.documents.sandbox;

import academy.guildhall.platform.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/** What is in an Office file: the types of its parts say so, and macros, bombs and locked ones are refused. */
class OfficeCheck {
    private static final String PRESENTATION = "presentationml.";
    private static final int MOST_ENTRIES = 10_000;

    /** Unpacked, a file may be at most so many bytes, and one part of it at most a quarter of that. */
    private static final long LARGEST_UNPACKED = 1024L * 1024 * 1024;

    /** Size decides and not the ratio: a drawing of even colour packs to a thousandth, and is none. */
    static {
        ZipSecureFile.setMinInflateRatio(0);
        ZipSecureFile.setMaxFileCount(MOST_ENTRIES);
        ZipSecureFile.setMaxEntrySize(LARGEST_UNPACKED / 4);
    }

    Finding presentation(Path file) {
        try {
            String types = types(file);
            if (types.contains("macroEnabled") || types.contains("vbaProject")) {
                throw new Refusal("document.refused.macros");
            }
            if (!types.contains(PRESENTATION + "presentation.main+xml")
                    && !types.contains(PRESENTATION + "slideshow.main+xml")) {
                throw new Refusal(other(types));
            }
            return new Finding(
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation", slides(file));
        } catch (IOException | RuntimeException | StackOverflowError | AssertionError problem) {
            throw refusal(problem);
        }
    }

    private static String other(String types) {
        if (types.contains("wordprocessingml")) {
            return "document.refused.word";
        }
        if (types.contains("keynote")) {
            return "document.refused.keynote";
        }
        return types.contains("opendocument") ? "document.refused.openDocument" : "document.refused.kind";
    }

    /** The types that the parts say they have; for what isn't an Office file, a word for what it seems to be. */
    private static String types(Path file) throws IOException {
        StringBuilder types = new StringBuilder();
        try (ZipSecureFile zip = new ZipSecureFile(file.toFile())) {
            long unpacked = 0;
            Enumeration<? extends ZipArchiveEntry> entries = zip.getEntries();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                String name = entry.getName();
                unpacked += unpackedSize(zip, entry);
                if (unpacked > LARGEST_UNPACKED) {
                    throw new Refusal("document.refused.bomb");
                }
                if (name.equals("[Content_Types].xml") || name.equals("mimetype")) {
                    types.append(text(zip, entry)).append('\n');
                } else if (name.endsWith(".iwa") || name.startsWith("index.apxl")) {
                    types.append("keynote\n");
                } else if (name.endsWith("vbaProject.bin")) {
                    types.append("vbaProject\n");
                }
            }
        }
        return types.toString();
    }

    /** Really unpacked, because what an archive says of its sizes may be a lie. */
    private static long unpackedSize(ZipSecureFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static String text(ZipSecureFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(4 * 1024 * 1024), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static int slides(Path file) throws IOException {
        OPCPackage opened = open(file);
        try (XMLSlideShow show = new XMLSlideShow(opened)) {
            for (PackagePart part : opened.getParts()) {
                if (part.getContentType().startsWith("image/")) {
                    picture(part);
                }
            }
            return ContentCheck.pages(show.getSlides().size());
        } catch (InvalidFormatException broken) {
            throw new IOException(broken);
        } finally {
            opened.revert();
        }
    }

    private static OPCPackage open(Path file) throws IOException {
        try {
            return OPCPackage.open(file.toFile(), PackageAccess.READ);
        } catch (InvalidFormatException broken) {
            throw new IOException(broken);
        }
    }

    /** Reads no more of a picture than its head. */
    private static void picture(PackagePart part) throws IOException {
        try (InputStream in = part.getInputStream();
                ImageInputStream image = ImageIO.createImageInputStream(in)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    reader.setInput(image, true, true);
                    ContentCheck.pixels(reader.getWidth(0), reader.getHeight(0));
                } catch (IOException unreadable) {
                    // A picture that can't be read is left out when its page is drawn.
                } finally {
                    reader.dispose();
                }
            }
        }
    }

    /** Files of the years before 2007, and locked new ones, which lie in the same kind of container. Always refuses. */
    void refuseOldContainer(Path file) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new Refusal("document.refused.password");
            }
            throw new Refusal(
                    container.getRoot().hasEntryCaseInsensitive("PowerPoint Document")
                            ? "document.refused.oldPresentation"
                            : "document.refused.kind");
        } catch (IOException | RuntimeException problem) {
            throw refusal(problem);
        }
    }

    private static Refusal refusal(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            String message = String.valueOf(cause.getMessage());
            if (message.contains("Zip bomb") || message.contains("MAX_FILE_COUNT")) {
                return new Refusal("document.refused.bomb");
            }
        }
        return new Refusal("document.refused.broken");
    }
}
