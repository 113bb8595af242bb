package academy.guildhall.documents.sandbox;

import academy.guildhall.platform.data.GuildhallHome;
import academy.guildhall.platform.time.AcademyTime;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * How a sandbox is begun: the same Java and the same classes, little memory, behind everybody else who wants the processor,
 * and of this process's environment only what fonts and letters need: no password, no secret.
 */
@Component
class SandboxCommand {
    private static final Duration ABANDONED = Duration.ofDays(1);
    private static final List<String> LETTERS_AND_FONTS =
            List.of("PATH", "HOME", "LANG", "LC_ALL", "TZ", "FONTCONFIG_FILE", "FONTCONFIG_PATH");
    private static final Path NICE = Path.of("/usr/bin/nice");

    private final GuildhallHome home;
    private final AcademyTime time;
    private final DataSize memory;
    private final int nice;

    /**
     * @param memory that opening and drawing one file may take
     * @param nice how far it stands behind everybody else, 0 to 19
     */
    SandboxCommand(
            GuildhallHome home,
            AcademyTime time,
            @Value("${guildhall.rendering.memory:768MB}") DataSize memory,
            @Value("${guildhall.rendering.nice:10}") int nice) {
        this.home = home;
        this.time = time;
        this.memory = memory;
        this.nice = nice;
    }

    /** What a killed process left is nobody's; what another node uses is younger. */
    @EventListener(ApplicationReadyEvent.class)
    void sweep() throws IOException {
        Instant yesterday = time.now().minus(ABANDONED);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(home.folder("sandbox"), "s*")) {
            for (Path folder : left) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(yesterday)) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
    }

    SandboxProcess begin(ScheduledExecutorService alarms) throws IOException {
        Path folder = Files.createTempDirectory(home.folder("sandbox"), "s");
        ProcessBuilder builder = new ProcessBuilder(command(folder)).directory(folder.toFile());
        Map<String, String> inside = environment(builder.environment());
        builder.environment().clear();
        builder.environment().putAll(inside);
        return new SandboxProcess(builder, folder, alarms);
    }

    static Map<String, String> environment(Map<String, String> outside) {
        Map<String, String> inside = new HashMap<>(outside);
        inside.keySet().retainAll(LETTERS_AND_FONTS);
        inside.put("CLASSPATH", classes());
        return inside;
    }

    private List<String> command(Path folder) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", Integer.toString(nice)));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + memory.toMegabytes() + "m",
                "-XX:+UseSerialGC",
                // Most of a page is drawn by native code; to compile the rest well costs more than it saves.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("crash"),
                // What the first of them loaded, the later ones find: half of their start. Made when one ends by
                // itself.
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + home.folder("cache").resolve("sandbox.jsa"),
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Dpdfbox.fontcache=" + home.folder("cache"),
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-Dslf4j.internal.verbosity=ERROR",
                SandboxMain.class.getName()));
        return command;
    }

    private static String classes() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(part -> new File(part).getAbsolutePath())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
