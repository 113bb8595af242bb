package academy.guildhall.platform.backup;

import academy.guildhall.platform.data.GuildhallHome;
import academy.guildhall.platform.security.Secrets;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * {@code java -jar guildhall.jar backup <archive>} and {@code restore <archive>}: with the same settings as the application, and
 * what differs from them behind it ({@code --guildhall.home=...}). See ADR 0073.
 */
public final class BackupCommands {
    private static final String BACKUP = "backup";
    private static final String RESTORE = "restore";
    /** Instead of a file: the archive goes out by the standard output, and what is said by that of errors. */
    private static final String OUT = "-";

    private static final int REFUSED = 1;
    private static final int INCOMPLETE = 3;
    private final String command;
    private final String archive;
    private final List<String> settings;
    private final PrintStream out;
    private final PrintStream said;

    private BackupCommands(List<String> args, PrintStream out, PrintStream said) {
        this.command = args.getFirst();
        this.archive = args.get(1);
        this.settings = args.subList(2, args.size());
        this.out = out;
        this.said = said;
    }

    public static boolean isOne(String... args) {
        return args.length > 0 && (args[0].equals(BACKUP) || args[0].equals(RESTORE));
    }

    /** @return 0 when all is well, 1 when nothing was done, 3 when files were missing that the backup should have */
    public static int run(String... args) {
        PrintStream out = System.out;
        boolean usable = args.length > 1
                && (!args[1].startsWith(OUT) || args[1].equals(OUT) && args[0].equals(BACKUP))
                && Arrays.stream(args).skip(2).allMatch(setting -> setting.startsWith("--"));
        if (!usable) {
            System.err.println("""
                    Guildhall needs to know which archive:
                      backup <file>     writes one; - writes it to the standard output
                      restore <file>    makes an installation of it, in an empty place""");
            return REFUSED;
        }
        PrintStream said = args[1].equals(OUT) ? System.err : out;
        // The log belongs with what is said.
        System.setOut(said);
        try {
            return new BackupCommands(List.of(args), out, said).run();
        } finally {
            System.setOut(out);
        }
    }

    private int run() {
        try (ConfigurableApplicationContext parts = CommandStart.with(settings)) {
            return command.equals(BACKUP) ? backup(parts) : restore(parts);
        } catch (IOException | RuntimeException problem) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(problem);
            said.println(
                    cause instanceof CommandRefused || cause instanceof IllegalStateException
                            ? cause.getMessage()
                            : "It could not be done: " + cause);
            return REFUSED;
        }
    }

    private int backup(ApplicationContext parts) throws IOException {
        GuildhallHome home = parts.getBean(GuildhallHome.class);
        boolean embedded = parts.getEnvironment().getProperty("guildhall.database.embedded", Boolean.class, false);
        CommandStart.requireDatabase(parts, "back up");
        parts.getBean(Secrets.class);
        Backup.Made made =
                archive.equals(OUT) ? parts.getBean(Backup.class).to(open(out)) : toFile(parts, Path.of(archive));
        Manifest manifest = made.manifest();
        said.println("Backed up " + counted(manifest) + ".");
        said.println("The secret is not in it. Keep " + secret(home, embedded) + " apart from it: without "
                + String.join(", ", manifest.secrets())
                + " (so it tells itself) nobody can read the identity numbers, nomination lists and objections.");
        if (manifest.missing() > 0) {
            said.println("MISSING: " + manifest.missing()
                    + " files that the database speaks of are not in the store, or not as they were written. Among them "
                    + String.join(", ", made.missing()));
            return INCOMPLETE;
        }
        return 0;
    }

    /** Whole or not at all, and for nobody else's eyes. */
    private static Backup.Made toFile(ApplicationContext parts, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new CommandRefused(file + " is there already: name another file.");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createFile(part, closed(file));
        } catch (FileAlreadyExistsException other) {
            throw new CommandRefused(
                    part + " is there: another backup is writing it, or was stopped. Delete it if so.");
        }
        try (OutputStream to = Files.newOutputStream(part, StandardOpenOption.WRITE)) {
            Backup.Made made = parts.getBean(Backup.class).to(to);
            onDisk(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return made;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void onDisk(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] closed(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private int restore(ApplicationContext parts) throws IOException {
        Path file = Path.of(archive);
        if (!Files.isRegularFile(file)) {
            throw new CommandRefused("There is no archive " + file);
        }
        parts.getBean(Secrets.class);
        Manifest manifest = parts.getBean(Restore.class).from(file);
        said.println("Restored " + counted(manifest) + ", as they were at " + manifest.madeAt() + ".");
        said.println("Letters that waited then go out when it starts with a mail server, even if they went out since.");
        return 0;
    }

    private static String counted(Manifest manifest) {
        long rows = manifest.tables().stream().mapToLong(Manifest.Part::rows).sum();
        return "%,d rows of %d tables and %,d files (%,d bytes), schema %s"
                .formatted(
                        rows,
                        manifest.tables().size(),
                        manifest.files().count(),
                        manifest.files().bytes(),
                        manifest.schema());
    }

    private static String secret(GuildhallHome home, boolean embedded) {
        Path kept = home.folder().resolve("keys/secret");
        return embedded && Files.exists(kept) ? kept.toString() : "GUILDHALL_SECRET and GUILDHALL_SECRET_OLD";
    }

    /** The archive's end isn't that of the standard output. */
    private static OutputStream open(PrintStream to) {
        return new FilterOutputStream(to) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                to.write(bytes, from, length);
                if (to.checkError()) {
                    throw new IOException("nobody takes the archive any more");
                }
            }

            @Override
            public void close() {
                to.flush();
            }
        };
    }
}
