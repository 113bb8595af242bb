package academy.guildhall.admissions;

import academy.guildhall.platform.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a workbook by its events: what it takes in memory is the cells that count, however large the workbook claims to be. */
final class WorkbookReader {
    /** What else a workbook has (texts, styles) in bytes; sheets are read as they flow. */
    private static final long LARGEST_PART = 64L * 1024 * 1024;

    private WorkbookReader() {}

    /** A sheet as the workbook lists it. */
    private record Listed(String name, String part, boolean hidden) {}

    static List<ListFile> read(byte[] content) {
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get();
                OPCPackage workbook = OPCPackage.open(new Bounded(zip))) {
            if (!workbook.getPartsByContentType(XSSFRelation.MACROS_WORKBOOK.getContentType())
                    .isEmpty()) {
                throw new Refusal("import.refused.macro");
            }
            return sheets(workbook);
        } catch (TooLarge large) {
            throw new Refusal("import.refused.cells", ListFile.MOST_CELLS);
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException broken) {
            if (broken.getCause() instanceof TooLarge) {
                throw new Refusal("import.refused.cells", ListFile.MOST_CELLS);
            }
            throw new Refusal("import.refused.broken");
        } catch (Refusal refused) {
            throw refused;
        } catch (RuntimeException broken) {
            throw new Refusal("import.refused.broken");
        }
    }

    private static List<ListFile> sheets(OPCPackage workbook)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(workbook);
        Contents contents = new Contents();
        try (InputStream in = reader.getWorkbookData()) {
            parse(in, contents);
        }
        var texts = new ReadOnlySharedStringsTable(workbook, false);
        var styles = reader.getStylesTable();
        List<ListFile> sheets = new ArrayList<>();
        for (Listed listed : contents.sheets) {
            if (!listed.hidden()) {
                SheetEvents events = new SheetEvents(texts, styles, contents.since1904);
                try (InputStream in = reader.getSheet(listed.part())) {
                    parse(in, events);
                }
                if (!events.rows().isEmpty()) {
                    sheets.add(new ListFile(listed.name(), events.rows(), events.merged()));
                }
            }
        }
        return sheets;
    }

    private static void parse(InputStream in, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(handler);
        xml.parse(new InputSource(in));
    }

    /** The workbook's table of contents. */
    private static final class Contents extends DefaultHandler {
        private final List<Listed> sheets = new ArrayList<>();
        private boolean since1904;

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            if (localName.equals("sheet")) {
                String part = attributes.getValue(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
                String state = attributes.getValue("state");
                sheets.add(new Listed(attributes.getValue("name"), part, state != null && !state.equals("visible")));
            } else if (localName.equals("workbookPr")) {
                String from = attributes.getValue("date1904");
                since1904 = "1".equals(from) || "true".equals(from);
            }
        }
    }

    private static final class TooLarge extends IOException {}

    /** Lets no part but a sheet grow beyond its bound, whatever the archive says of its size. */
    private static final class Bounded extends ZipFileZipEntrySource {
        Bounded(ZipFile zip) {
            super(zip);
        }

        @Override
        public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
            InputStream in = super.getInputStream(entry);
            return entry.getName().contains("/worksheets/") ? in : new BoundedStream(in);
        }
    }

    private static final class BoundedStream extends FilterInputStream {
        private long left = LARGEST_PART;

        BoundedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int read = super.read(to, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws TooLarge {
            left -= read;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }
}
