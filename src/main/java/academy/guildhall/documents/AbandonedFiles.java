package academy.guildhall.documents;

import academy.guildhall.platform.data.GuildhallHome;
import academy.guildhall.platform.time.AcademyTime;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a stopped process left half written is nobody's; what another node is writing is younger. */
@Component
class AbandonedFiles {
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final GuildhallHome home;
    private final AcademyTime time;

    AbandonedFiles(GuildhallHome home, AcademyTime time) {
        this.home = home;
        this.time = time;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sweep() throws IOException {
        Instant yesterday = time.now().minus(ABANDONED);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(home.folder(FolderStore.INCOMING), "*.part")) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(yesterday)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }
}
