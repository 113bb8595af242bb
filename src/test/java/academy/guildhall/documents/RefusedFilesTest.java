package academy.guildhall.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.data.GuildhallHome;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.Decks;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class RefusedFilesTest {
    private static final PersonId SENDER = PersonId.next();
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";

    @Autowired
    Documents documents;

    @Autowired
    GuildhallHome home;

    @Autowired
    AcademyTime time;

    @Test
    void takesAPdfAndAPptxWhateverTheyAreCalled() {
        assertThat(receive(Decks.pdf(3), "课件.exe").pages()).isEqualTo(3);
        assertThat(receive(Decks.chinese(2), "x.pdf").mediaType()).contains("presentationml");
    }

    @Test
    void sweepsWhatAStoppedProcessLeftHalfWrittenAndNothingThatIsBeingWritten(
            @Autowired FileStore store, @Autowired AbandonedFiles abandoned) throws IOException {
        Path left = store.workingFile();
        Files.setLastModifiedTime(left, FileTime.from(time.now().minus(Duration.ofDays(2))));
        Path current = store.workingFile();
        abandoned.sweep();

        assertThat(left).doesNotExist();
        assertThat(current).exists();
        Files.delete(current);
    }

    @Test
    void leavesNothingBehindOfAFileThatIsCut() {
        InputStream cut = new SequenceInputStream(
                new ByteArrayInputStream("%PDF-1.7".repeat(10_000).getBytes(StandardCharsets.US_ASCII)),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection reset");
                    }
                });
        assertThatThrownBy(() -> documents.receive(cut, "课件.pdf", SENDER)).isInstanceOf(UncheckedIOException.class);
        assertThat(home.folder("files/incoming")).isEmptyDirectory();
    }

    @Test
    void refusesAnEmptyFile() {
        refuses(new byte[0], "document.refused.empty");
    }

    @Test
    void refusesAProgramThatIsCalledADeck() {
        refuses(
                "MZ\u0090 this program %PDF-1.7 cannot be run".getBytes(StandardCharsets.ISO_8859_1),
                "document.refused.program");
    }

    @Test
    void refusesTextAndPictures() {
        refuses("just a text".getBytes(StandardCharsets.UTF_8), "document.refused.kind");
        refuses(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1, 2, 3}, "document.refused.kind");
    }

    @Test
    void refusesAWordDocument() throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            word.createParagraph().createRun().setText("教案");
            word.write(out);
            refuses(out.toByteArray(), "document.refused.word");
        }
    }

    @Test
    void refusesKeynoteOpenDocumentAndOtherArchives() throws IOException {
        refuses(zip(Map.of("Index/Document.iwa", "x", "Data/a.jpg", "y")), "document.refused.keynote");
        refuses(
                zip(Map.of("mimetype", "application/vnd.oasis.opendocument.presentation")),
                "document.refused.openDocument");
        refuses(zip(Map.of("a.txt", "hello")), "document.refused.kind");
    }

    @Test
    void refusesMacros() throws IOException {
        refuses(
                changed(
                        Decks.chinese(1),
                        "[Content_Types].xml",
                        types -> types.replace(
                                MAIN, "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml")),
                "document.refused.macros");
        refuses(with(Decks.chinese(1), "ppt/vbaProject.bin", new byte[] {1, 2, 3}), "document.refused.macros");
    }

    @Test
    void refusesAnOldPresentation() throws IOException {
        refuses(container("PowerPoint Document"), "document.refused.oldPresentation");
        refuses(container("WordDocument"), "document.refused.kind");
    }

    @Test
    void refusesWhatIsLockedByAPassword() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var sealed = encryptor.getDataStream(container)) {
                sealed.write(Decks.chinese(1));
            }
            container.writeFilesystem(out);
            refuses(out.toByteArray(), "document.refused.password");
        }
        refuses(lockedPdf("secret"), "document.refused.password");
        refuses(lockedPdf(""), "document.refused.password");
    }

    private static byte[] lockedPdf(String password) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Decks.pdf(1));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            pdf.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void refusesBrokenFiles() {
        byte[] deck = Decks.chinese(3);
        refuses(Arrays.copyOf(deck, deck.length / 2), "document.refused.broken");
        refuses("%PDF-1.7 and nothing more".getBytes(StandardCharsets.UTF_8), "document.refused.broken");
    }

    @Test
    void refusesABrokenPartOfADeck() throws IOException {
        refuses(changed(Decks.chinese(1), "ppt/presentation.xml", xml -> "<broken"), "document.refused.broken");
    }

    @Test
    void refusesAPathTrickWithoutWritingOutside() throws IOException {
        byte[] tricky = with(Decks.chinese(1), "../../evil.txt", new byte[] {1});
        try {
            receive(tricky, "../../evil.pptx");
        } catch (Refusal refused) {
            assertThat(refused.key()).startsWith("document.refused.");
        }
        assertThat(home.folder().resolve("../evil.txt")).doesNotExist();
    }

    @Test
    void refusesNoPagesAndTooMany() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            show.write(out);
            refuses(out.toByteArray(), "document.refused.noPages");
        }
        refuses(Decks.pdf(301), "document.refused.tooManyPages");
    }

    @Test
    void refusesAZipBomb() throws IOException {
        byte[] zeros = new byte[300 * 1024 * 1024];
        refuses(with(Decks.chinese(1), "ppt/slides/slide1.xml", zeros), "document.refused.bomb");
    }

    @Test
    void refusesAPixelFlood() throws IOException {
        BufferedImage flood = new BufferedImage(20_000, 6_000, BufferedImage.TYPE_BYTE_BINARY);
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (var content = new org.apache.pdfbox.pdmodel.PDPageContentStream(pdf, page)) {
                content.drawImage(LosslessFactory.createFromImage(pdf, flood), 0, 0, 100, 100);
            }
            pdf.save(out);
            refuses(out.toByteArray(), "document.refused.pixels");
        }
    }

    @Test
    void refusesMoreThanTheLimitWithoutReadingItAll() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                Arrays.fill(into, from, from + length, (byte) 'x');
                return length;
            }
        };
        assertThatThrownBy(() -> documents.receive(endless, "big.pdf", SENDER))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("document.refused.tooLarge"));
    }

    @Test
    void leavesNothingBehindWhenTwentyAreRefusedAtOnce() throws Exception {
        byte[] deck = Decks.chinese(2);
        byte[] broken = Arrays.copyOf(deck, deck.length - 300);
        try (var pool = Executors.newFixedThreadPool(20)) {
            for (var answer : pool.invokeAll(IntStream.range(0, 20)
                    .<Callable<String>>mapToObj(i -> () -> {
                        try {
                            receive(broken, "x.pptx");
                            return "taken";
                        } catch (Refusal refused) {
                            return refused.key();
                        }
                    })
                    .toList())) {
                assertThat(answer.get()).isEqualTo("document.refused.broken");
            }
        }
        try (var left = Files.list(home.folder("files/incoming"))) {
            assertThat(left.filter(file -> file.toFile().length() == broken.length))
                    .isEmpty();
        }
    }

    private Received receive(byte[] content, String name) {
        return documents.receive(new ByteArrayInputStream(content), name, SENDER);
    }

    private void refuses(byte[] content, String key) {
        assertThatThrownBy(() -> receive(content, "deck.pptx"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static byte[] container(String entry) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] with(byte[] archive, String name, byte[] content) throws IOException {
        return rewritten(archive, name, old -> content);
    }

    private static byte[] changed(byte[] archive, String name, java.util.function.UnaryOperator<String> change)
            throws IOException {
        return rewritten(
                archive,
                name,
                old -> change.apply(new String(old, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] rewritten(byte[] archive, String name, java.util.function.UnaryOperator<byte[]> change)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            boolean found = false;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                boolean here = entry.getName().equals(name);
                found |= here;
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(here ? change.apply(content) : content);
            }
            if (!found) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(change.apply(new byte[0]));
            }
        }
        return out.toByteArray();
    }
}
