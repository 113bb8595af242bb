package academy.guildhall.admissions;

import academy.guildhall.platform.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is, by its content. What can't be read is called what it is, with what to save it as. */
enum FileKind {
    WORKBOOK,
    TEXT;

    private static final int SHORT = 200;

    static FileKind of(byte[] content) {
        return switch (FileMagic.valueOf(content)) {
            case OOXML -> archive(content);
            case OLE2 -> throw new Refusal("import.refused." + compound(content));
            case PDF -> throw new Refusal("import.refused.pdf");
            case PNG, JPEG, GIF, TIFF, BMP, EMF, WMF -> throw new Refusal("import.refused.picture");
            case WORD2, RTF -> throw new Refusal("import.refused.word");
            case HTML, MSWRITE -> throw new Refusal("import.refused.web");
            case XML -> throw new Refusal("import.refused.xml");
            case BIFF2, BIFF3, BIFF4 -> throw new Refusal("import.refused.old");
            default -> text(content);
        };
    }

    private static FileKind text(byte[] content) {
        String begin = new String(content, 0, Math.min(content.length, SHORT), StandardCharsets.ISO_8859_1);
        String plain = begin.replaceAll("[^\\x20-\\x7E]", "").strip().toLowerCase(Locale.ROOT);
        if (begin.startsWith("7z\u00BC\u00AF") || begin.startsWith("Rar!")) {
            throw new Refusal("import.refused.archive");
        }
        if (plain.startsWith("<html") || plain.startsWith("<!doctype html") || plain.startsWith("<table")) {
            throw new Refusal("import.refused.web");
        }
        return TEXT;
    }

    /** Which office program an archive is of, by its entries. */
    private static FileKind archive(byte[] content) {
        Set<String> names = new LinkedHashSet<>();
        String type = "";
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            zip.getEntries().asIterator().forEachRemaining(entry -> names.add(entry.getName()));
            ZipArchiveEntry kind = zip.getEntry("mimetype");
            if (kind != null) {
                try (InputStream in = zip.getInputStream(kind)) {
                    type = new String(in.readNBytes(SHORT), StandardCharsets.US_ASCII);
                }
            }
        } catch (IOException | RuntimeException broken) {
            throw new Refusal("import.refused.broken");
        }
        if (type.contains("spreadsheet")) {
            throw new Refusal("import.refused.ods");
        }
        if (type.contains("opendocument") || has(names, "word/")) {
            throw new Refusal("import.refused.word");
        }
        if (has(names, "ppt/")) {
            throw new Refusal("import.refused.slides");
        }
        if (names.contains("xl/workbook.bin")) {
            throw new Refusal("import.refused.binary");
        }
        if (has(names, "Index/")) {
            throw new Refusal("import.refused.numbers");
        }
        if (!has(names, "xl/") && !names.contains("[Content_Types].xml")) {
            throw new Refusal("import.refused.archive");
        }
        return WORKBOOK;
    }

    private static boolean has(Set<String> names, String folder) {
        return names.stream().anyMatch(name -> name.startsWith(folder));
    }

    private static String compound(byte[] content) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            return root.hasEntryCaseInsensitive("EncryptedPackage")
                    ? "locked"
                    : root.hasEntryCaseInsensitive("WordDocument") ? "word" : "old";
        } catch (IOException | RuntimeException broken) {
            return "old";
        }
    }
}
