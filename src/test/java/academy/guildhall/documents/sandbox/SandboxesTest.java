package academy.guildhall.documents.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.data.GuildhallHome;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.Decks;
import academy.guildhall.testing.HostileDecks;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/** What a file asks for that it may not have costs that file, and nobody else. */
@ApplicationTest
class SandboxesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Autowired
    GuildhallHome home;

    @Autowired
    AcademyTime time;

    private SandboxCommand command;
    private Sandboxes small;

    @BeforeEach
    void withLittleMemory() {
        command = new SandboxCommand(home, time, DataSize.ofMegabytes(128), 0);
        small = new Sandboxes(command, PATIENCE);
    }

    @AfterEach
    void end() {
        small.destroy();
    }

    @Test
    void aPageThatAsksForTooMuchMemoryIsItsOwnLoss() throws Exception {
        Path deck = write("deck.pdf", HostileDecks.withHeavyPage());
        Finding finding = small.check(deck);
        try (OpenDeck open = small.open(deck, finding.mediaType())) {
            assertThat(drawn(open, 1)).isEqualTo(new PageSize(1600, 900));
            assertThatThrownBy(() -> drawn(open, 2))
                    .isInstanceOfSatisfying(
                            Trouble.class, trouble -> assertThat(trouble.kind()).isEqualTo(Trouble.Kind.TOO_HEAVY));
            assertThat(drawn(open, 3)).as("by another process").isEqualTo(new PageSize(1600, 900));
        }
    }

    @Test
    void aFileWhoseCheckRunsOutOfMemoryIsRefusedWithAReason() throws Exception {
        Path deck = write("deck.pptx", HostileDecks.withMuchText());
        assertThatThrownBy(() -> small.check(deck))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("document.refused.tooHeavy"));
    }

    @Test
    void whatTakesTooLongEndsWithItsProcess() throws Exception {
        Path deck = write("deck.pdf", HostileDecks.endless(1));
        Sandboxes hasty = small.withPatience(Duration.ofSeconds(6));
        try (OpenDeck open = hasty.open(deck, ContentCheck.PDF)) {
            open.begin();
            assertThatThrownBy(() -> drawn(open, 2))
                    .isInstanceOfSatisfying(
                            Trouble.class, trouble -> assertThat(trouble.kind()).isEqualTo(Trouble.Kind.TOO_LONG));
            await().atMost(Duration.ofSeconds(10)).until(() -> sandboxes().isEmpty());
        } finally {
            hasty.destroy();
        }
    }

    @Test
    void oneThatIsKilledIsReplaced() throws Exception {
        Path deck = write("deck.pdf", Decks.pdf(2));
        try (OpenDeck open = small.open(deck, ContentCheck.PDF)) {
            drawn(open, 1);
            sandboxes().forEach(ProcessHandle::destroyForcibly);
            assertThatThrownBy(() -> {
                        drawn(open, 2);
                        // The signal may come after the answer.
                        drawn(open, 2);
                        drawn(open, 2);
                    })
                    .isInstanceOf(Trouble.class);
            assertThat(drawn(open, 2)).isEqualTo(new PageSize(1600, 900));
        }
    }

    @Test
    void leavesNothingOnTheDiskAndNoProcess() throws Exception {
        Path deck = write("deck.pdf", Decks.pdf(1));
        small.check(deck);
        small.destroy();
        await().atMost(Duration.ofSeconds(10)).until(() -> sandboxes().isEmpty());
        assertThat(home.folder("sandbox")).isEmptyDirectory();
    }

    @Test
    void aFullDiskIsNoFaultOfTheDeck() throws Exception {
        Path deck = write("deck.pdf", Decks.pdf(1));
        Path full = Path.of("/dev/full");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(full), "an operating system without /dev/full");
        try (OpenDeck open = small.open(deck, ContentCheck.PDF)) {
            assertThatThrownBy(() -> open.draw(1, full, full))
                    .isInstanceOfSatisfying(
                            Trouble.class,
                            trouble -> assertThat(trouble.isOurs()).isTrue());
        }
    }

    @Test
    void seesNothingOfTheEnvironmentButWhatFontsAndLettersNeed() {
        assertThat(SandboxCommand.environment(java.util.Map.of(
                        "GUILDHALL_SECRET", "secret", "SPRING_DATASOURCE_PASSWORD", "password", "LANG", "C.UTF-8")))
                .containsOnlyKeys("LANG", "CLASSPATH");
    }

    @Test
    void drawsScansInTheFormatsThatScannersWrite() throws Exception {
        for (byte[] scan : List.of(Scans.jpeg2000(), Scans.jbig2())) {
            Path deck = write("scan.pdf", scan);
            try (OpenDeck open = small.open(deck, small.check(deck).mediaType())) {
                drawn(open, 1);
            }
            assertThat(ink(folder.resolve("large"))).as("share of dark pixels").isBetween(0.2, 0.8);
        }
    }

    @Test
    void aDrawingOfEvenColourIsNoBombHoweverWellItPacks() throws Exception {
        Path deck = write("deck.pptx", HostileDecks.withAPackedDrawing());
        assertThat(small.check(deck).pages()).isEqualTo(1);
    }

    @Test
    void refusesAPdfThatIsLockedForACertificate() throws Exception {
        Path deck = write("locked.pdf", HostileDecks.lockedByCertificate());
        assertThatThrownBy(() -> small.check(deck))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("document.refused.password"));
    }

    /** The long form, with sign-ins beside it, is a benchmark. */
    @Test
    void drawsEveryHonestDeckBesideHostileOnes() throws Exception {
        List<byte[]> hostile = List.of(
                HostileDecks.withHeavyPage(), HostileDecks.withMuchText(), HostileDecks.endless(1), new byte[] {'P'});
        Sandboxes hasty = small.withPatience(Duration.ofSeconds(8));
        try (var pool = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> all = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        Path deck = write(i + ".deck", i % 2 == 0 ? hostile.get(i / 2) : Decks.pdf(2));
                        return drawnWhole(hasty, deck);
                    })
                    .toList();
            List<Boolean> whole = pool.invokeAll(all).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(whole).containsExactly(false, true, false, true, false, true, false, true);
        } finally {
            hasty.destroy();
        }
    }

    private boolean drawnWhole(Sandboxes sandboxes, Path deck) throws IOException {
        try {
            Finding finding = sandboxes.check(deck);
            try (OpenDeck open = sandboxes.open(deck, finding.mediaType())) {
                for (int page = 1; page <= finding.pages(); page++) {
                    open.draw(
                            page, Files.createTempFile(folder, "large", ""), Files.createTempFile(folder, "small", ""));
                }
            }
            return true;
        } catch (Refusal | Trouble expected) {
            return false;
        }
    }

    private PageSize drawn(OpenDeck open, int page) throws Trouble {
        return open.draw(page, folder.resolve("large"), folder.resolve("small"));
    }

    private static double ink(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        long dark = IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(i -> (image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xff) < 128)
                .count();
        return (double) dark / (image.getWidth() * image.getHeight());
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    /** Those that were begun here; the worker of the application may have its own. */
    private List<ProcessHandle> sandboxes() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("-Xmx128m"))
                .toList();
    }
}
