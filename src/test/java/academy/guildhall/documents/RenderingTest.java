package academy.guildhall.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import academy.guildhall.platform.PersonId;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.Decks;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class RenderingTest {
    @Autowired
    Documents documents;

    @Autowired
    RenderingQueue queue;

    @Autowired
    RenderingWorker worker;

    @Autowired
    FileStore files;

    @Autowired
    PageImages images;

    @Autowired
    Fonts fonts;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Test
    void drawsEveryPageInTwoSizes() throws Exception {
        DocumentId deck = store(Decks.pdf(3));
        awaitDone(deck);
        assertThat(documents.pages(deck)).hasSize(3).allMatch(PageInfo::isDrawn);
        assertThat(image(deck, 2, "large").getWidth()).isEqualTo(1600);
        assertThat(image(deck, 2, "small").getWidth()).isEqualTo(320);
    }

    @Test
    void showsChineseInAFontThatTheServerDoesNotHave() throws Exception {
        DocumentId deck = store(Decks.chinese(1));
        awaitDone(deck);
        BufferedImage page = image(deck, 1, "large");
        int dark = 0;
        for (int x = 0; x < page.getWidth(); x += 2) {
            for (int y = 0; y < page.getHeight(); y += 2) {
                dark += (page.getRGB(x, y) & 0xff) < 100 ? 1 : 0;
            }
        }
        assertThat(dark)
                .as("as much ink as some twenty characters need, and boxes don't")
                .isGreaterThan(5_000);
    }

    @Test
    void drawsRealDecks() throws Exception {
        for (Path real : Decks.real()) {
            DocumentId deck = documents.store(
                    Files.newInputStream(real), real.getFileName().toString(), acting.person("张三"), DocumentKind.DECK);
            awaitDone(deck);
            assertThat(documents.pages(deck)).as(real.toString()).isNotEmpty().allMatch(PageInfo::isDrawn);
        }
    }

    @Test
    void drawsTheOtherPagesWhenOneIsBroken() throws Exception {
        DocumentId deck = store(withABrokenPage());
        awaitDone(deck);
        assertThat(documents.pages(deck)).extracting(PageInfo::isDrawn).containsExactly(true, false, true);
    }

    @Test
    void leavesADocumentWhosePageTakesTooLongAndGoesOn() throws Exception {
        worker.stop();
        try {
            DocumentId endless = store(withAnEndlessPage());
            PageRenderer hasty = new PageRenderer(files, images, fonts, Duration.ofSeconds(2));
            while (queue.workOne(hasty::render)) {}

            assertThat(jdbc.sql("select error from rendering where document_id = :document")
                            .param("document", endless.value())
                            .query(String.class)
                            .single())
                    .isEqualTo("document.rendering.tooLong");
            assertThat(documents.pages(endless)).extracting(PageInfo::isDrawn).contains(true);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                            .extracting(Thread::getName)
                            .as("the thread left behind ends when its document is closed")
                            .noneMatch(name -> name.startsWith("drawing-")));
        } finally {
            worker.start();
        }
    }

    /** A first page as usual, and one on which each form draws the next fifty times: 50 to the power of 6. */
    private static byte[] withAnEndlessPage() throws Exception {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage(PDRectangle.A4));
            PDPage endless = new PDPage(PDRectangle.A4);
            pdf.addPage(endless);
            PDFormXObject inner = form(pdf, null);
            for (int depth = 0; depth < 5; depth++) {
                inner = form(pdf, inner);
            }
            try (PDPageContentStream content = new PDPageContentStream(pdf, endless)) {
                content.drawForm(inner);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static PDFormXObject form(PDDocument pdf, @Nullable PDFormXObject inner) throws Exception {
        PDFormXObject form = new PDFormXObject(pdf);
        form.setBBox(PDRectangle.A4);
        PDResources resources = new PDResources();
        String name = inner == null ? "" : resources.add(inner).getName();
        form.setResources(resources);
        String drawing = inner == null ? "0 0 500 700 re f\n" : "/" + name + " Do\n";
        try (var out = form.getContentStream().createOutputStream()) {
            out.write(drawing.repeat(50).getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    @Test
    void keepsTheSameContentOnceAndDrawsItOnce() throws Exception {
        byte[] content = Decks.pdf(2);
        DocumentId first = store(content);
        awaitDone(first);
        DocumentId second = store(content);
        awaitDone(second);
        assertThat(documents.info(second).sha256())
                .isEqualTo(documents.info(first).sha256());
        assertThat(hash(second, 1, "large")).isEqualTo(hash(first, 1, "large"));
        assertThat(documents.open(second).readAllBytes()).isEqualTo(content);
    }

    @Test
    void neverHasTwoWorkersOnTheSameDocument() throws Exception {
        worker.stop();
        try {
            List<DocumentId> decks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                decks.add(store(Decks.pdf(1)));
            }
            Set<DocumentId> inHand = ConcurrentHashMap.newKeySet();
            Set<DocumentId> done = ConcurrentHashMap.newKeySet();
            AtomicInteger twice = new AtomicInteger();
            Callable<Boolean> work = () -> {
                while (queue.workOne(job -> {
                    if (!inHand.add(job.document()) || !done.add(job.document())) {
                        twice.incrementAndGet();
                    }
                    Thread.yield();
                    inHand.remove(job.document());
                    return null;
                })) {
                    Thread.onSpinWait();
                }
                return true;
            };
            try (var pool = Executors.newFixedThreadPool(4)) {
                pool.invokeAll(List.of(work, work, work, work));
            }
            assertThat(twice).hasValue(0);
            assertThat(done).containsAll(decks);
            assertThat(decks).allMatch(deck -> state(deck).equals("DONE"));
            assertThat(jdbc.sql("select tries from rendering where document_id in (:decks)")
                            .param(
                                    "decks",
                                    decks.stream().map(DocumentId::value).toList())
                            .query(Integer.class)
                            .list())
                    .as("who came too late has not tried")
                    .hasSize(8)
                    .containsOnly(1);
        } finally {
            worker.start();
        }
    }

    @Test
    void takesUpWhatAKilledWorkerLeft() {
        worker.stop();
        try {
            DocumentId deck = store(Decks.pdf(1));
            try {
                while (queue.workOne(job -> {
                    if (job.document().equals(deck)) {
                        throw new IllegalStateException("the process dies here");
                    }
                    return null;
                })) {
                    Thread.onSpinWait();
                }
            } catch (IllegalStateException died) {
                assertThat(state(deck)).isEqualTo("RUNNING");
            }
        } finally {
            worker.start();
        }
        assertThat(jdbc.sql(
                                "select count(*) from rendering where state = 'QUEUED' and queued_at < now() - interval '1 day'")
                        .query(Integer.class)
                        .single())
                .isZero();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select count(*) from rendering where state in ('QUEUED', 'RUNNING')")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    @Test
    void saysWhyADocumentCannotBeDrawn() {
        worker.stop();
        try {
            DocumentId deck = store(Decks.pdf(1));
            while (queue.workOne(job -> "document.rendering.broken")) {
                Thread.onSpinWait();
            }
            assertThat(state(deck)).isEqualTo("FAILED");
        } finally {
            worker.start();
        }
    }

    private static byte[] withABrokenPage() throws Exception {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage(PDRectangle.A4));
            PDPage broken = new PDPage(new PDRectangle(0, 0, 0.1f, 0.1f));
            broken.getCOSObject().setInt(COSName.getPDFName("Note"), (int) System.nanoTime());
            pdf.addPage(broken);
            pdf.addPage(new PDPage(PDRectangle.A4));
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private DocumentId store(byte[] content) {
        PersonId owner = acting.person("张三");
        return documents.store(new ByteArrayInputStream(content), "课件.pptx", owner, DocumentKind.DECK);
    }

    private void awaitDone(DocumentId deck) {
        await().atMost(Duration.ofMinutes(3)).until(() -> state(deck).equals("DONE"));
    }

    private String state(DocumentId deck) {
        return jdbc.sql("select state from rendering where document_id = :id")
                .param("id", deck.value())
                .query(String.class)
                .single();
    }

    private String hash(DocumentId deck, int page, String size) {
        return jdbc.sql("select " + size + " from page_image where document_id = :id and page = :page")
                .param("id", deck.value())
                .param("page", page)
                .query(String.class)
                .single();
    }

    private BufferedImage image(DocumentId deck, int page, String size) throws Exception {
        return ImageIO.read(files.local(hash(deck, page, size)).toFile());
    }
}
