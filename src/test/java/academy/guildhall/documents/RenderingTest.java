package academy.guildhall.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import academy.guildhall.documents.sandbox.Sandboxes;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.Decks;
import academy.guildhall.testing.HostileDecks;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    Sandboxes sandboxes;

    @Autowired
    AcademyTime time;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

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
                    Files.newInputStream(real), real.getFileName().toString(), acting.person("张三"));
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
    void notesAPageThatTakesTooLongAndDrawsTheOthers() throws Exception {
        DocumentId deck = drawnHastily(HostileDecks.endless(1));
        assertThat(state(deck)).isEqualTo("DONE");
        assertThat(documents.pages(deck)).extracting(PageInfo::isDrawn).containsExactly(true, false, true);
    }

    @Test
    void givesADocumentUpWhosePagesTakeTooLongOneAfterAnother() throws Exception {
        DocumentId deck = drawnHastily(HostileDecks.endless(5));
        assertThat(error(deck)).isEqualTo("document.rendering.tooLong");
        assertThat(documents.pages(deck))
                .as("the first, and three that are missing")
                .hasSize(4);
    }

    /** With less patience than the worker has. */
    private DocumentId drawnHastily(byte[] content) {
        worker.stop();
        Sandboxes hasty = sandboxes.withPatience(Duration.ofSeconds(7));
        try {
            DocumentId deck = store(content);
            PageRenderer renderer = new PageRenderer(files, images, hasty, time);
            while (queue.workOne(renderer::render)) {}
            return deck;
        } finally {
            hasty.destroy();
            worker.start();
        }
    }

    private String error(DocumentId deck) {
        return jdbc.sql("select error from rendering where document_id = :document")
                .param("document", deck.value())
                .query(String.class)
                .single();
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
    void takesFromTheSameContentOnlyWhatIsDrawn() throws Exception {
        byte[] content = withABrokenPage();
        DocumentId first = store(content);
        awaitDone(first);
        jdbc.sql(
                        "update page_image set large = null, small = null, width = null, height = null where document_id = :id and page = 1")
                .param("id", first.value())
                .update();
        DocumentId second = store(content);
        awaitDone(second);
        assertThat(documents.pages(second)).extracting(PageInfo::isDrawn).containsExactly(true, false, true);
    }

    @Test
    void drawsAgainWhatTheStoreHasLost() throws Exception {
        DocumentId deck = store(Decks.pdf(2));
        awaitDone(deck);
        Files.delete(files.local(hash(deck, 2, "large")));
        assertThat(drawing().drawAgain(deck)).isEqualTo(1);
        awaitDone(deck);
        assertThat(image(deck, 2, "large").getWidth()).isEqualTo(1600);
        assertThat(drawing().drawAgain(deck)).as("nothing is missing").isZero();
    }

    @Test
    void drawsAgainWhatWasGivenUp() throws Exception {
        worker.stop();
        DocumentId deck = store(Decks.pdf(2));
        while (queue.workOne(job -> new Outcome.Failed("document.rendering.tooLong"))) {}
        worker.start();
        assertThat(drawing().drawAgain(deck)).isEqualTo(2);
        awaitDone(deck);
        assertThat(documents.pages(deck)).hasSize(2).allMatch(PageInfo::isDrawn);
    }

    /** For somebody who may see every document. */
    private DocumentDrawing drawing() {
        return new DocumentDrawing(List.of(document -> true), files, images, queue) {
            @Override
            public int drawAgain(DocumentId document) {
                return new TransactionTemplate(transactions).execute(status -> super.drawAgain(document));
            }
        };
    }

    @Test
    void waitsWhileTheStoreIsGoneAndGoesOnWhenItIsBack() throws Exception {
        worker.stop();
        try {
            DocumentId deck = store(Decks.pdf(1));
            Path original = files.local(documents.info(deck).sha256());
            Path away = Files.move(original, original.resolveSibling("away"));
            PageRenderer renderer = new PageRenderer(files, images, sandboxes, time);
            for (int i = 0; i < 8; i++) {
                while (queue.workOne(renderer::render)) {}
                assertThat(state(deck)).isEqualTo("QUEUED");
                halfAMinutePasses(deck);
            }
            DocumentId other = store(Decks.pdf(1));
            while (queue.workOne(renderer::render)) {}
            assertThat(state(other))
                    .as("one that is there waits for none that is not")
                    .isEqualTo("DONE");
            Files.move(away, original);
            halfAMinutePasses(deck);
            while (queue.workOne(renderer::render)) {}
            assertThat(state(deck)).isEqualTo("DONE");
        } finally {
            worker.start();
        }
    }

    private void halfAMinutePasses(DocumentId deck) {
        jdbc.sql("update rendering set not_before = not_before - interval '30 seconds' where document_id = :deck")
                .param("deck", deck.value())
                .update();
    }

    @Test
    void waitsWhileTheDiskIsFull() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "an operating system without /dev/full");
        worker.stop();
        try {
            DocumentId deck = store(Decks.pdf(1));
            PageRenderer renderer = new PageRenderer(new FullStore(files, full), images, sandboxes, time);
            while (queue.workOne(renderer::render)) {}
            assertThat(state(deck)).isEqualTo("QUEUED");
            assertThat(documents.pages(deck)).isEmpty();
            assertThatThrownBy(() -> new Intake(new FullStore(files, full), sandboxes)
                            .receive(new ByteArrayInputStream(Decks.pdf(1)), "课件.pdf", PersonId.next()))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("document.refused.diskFull"));
        } finally {
            worker.start();
        }
        assertThat(full).exists();
    }

    /** A store whose disk takes nothing more. */
    private record FullStore(FileStore usual, Path full) implements FileStore {
        @Override
        public Path workingFile() {
            return full;
        }

        @Override
        public void keep(Path file, String sha256) {
            usual.keep(file, sha256);
        }

        @Override
        public void discard(Path file) {}

        @Override
        public boolean has(String sha256) {
            return usual.has(sha256);
        }

        @Override
        public void each(Consumer<String> sha256) {
            usual.each(sha256);
        }

        @Override
        public void remove(String sha256) {
            usual.remove(sha256);
        }

        @Override
        public Path local(String sha256) {
            return usual.local(sha256);
        }
    }

    @Test
    void whoHandsInOneDeckDoesNotWaitForTheTwentyOfAnother() {
        worker.stop();
        try {
            PersonId busy = acting.person("李四");
            for (int i = 0; i < 5; i++) {
                store(Decks.pdf(1), busy);
            }
            DocumentId other = store(Decks.pdf(1), acting.person("王五"));
            List<DocumentId> order = new ArrayList<>();
            while (queue.workOne(job -> {
                order.add(job.document());
                return new Outcome.Done();
            })) {}
            assertThat(order).hasSizeGreaterThanOrEqualTo(6);
            assertThat(order.indexOf(other)).isLessThanOrEqualTo(order.size() - 5);
        } finally {
            worker.start();
        }
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
                    return new Outcome.Done();
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
                    return new Outcome.Done();
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
            while (queue.workOne(job -> new Outcome.Failed("document.rendering.broken"))) {
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
        return store(content, acting.person("张三"));
    }

    private DocumentId store(byte[] content, PersonId owner) {
        return documents.store(new ByteArrayInputStream(content), "课件.pptx", owner);
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
