package academy.guildhall.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import academy.guildhall.platform.data.GuildhallHome;
import academy.guildhall.testing.ApplicationTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

/** Backed up while it runs, and made anew elsewhere, by the commands that people give. */
@ApplicationTest
@TestPropertySource(properties = "guildhall.sample=true")
@ExtendWith(OutputCaptureExtension.class)
class BackupTest {
    private static final String SECRET = "--guildhall.secret=a secret that is used by tests and by nothing else";

    @Autowired
    Environment environment;

    @Autowired
    GuildhallHome home;

    @TempDir
    Path folder;

    private Place running;
    private Place empty;
    private Path archive;

    @BeforeEach
    void places() throws SQLException {
        running = new Place(
                environment.getRequiredProperty("spring.datasource.url"), "postgres", "postgres", home.folder());
        empty = Place.empty(folder.resolve("elsewhere"));
        archive = folder.resolve("guildhall.backup");
    }

    private static int run(String command, Path archive, Place place, String... settings) {
        List<String> args = new ArrayList<>(List.of(command, archive.toString()));
        args.addAll(place.settings(settings));
        return BackupCommands.run(args.toArray(String[]::new));
    }

    private void backUp() {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> running.ask("select 1 from rendering where state in ('QUEUED', 'RUNNING')")
                        .isEmpty());
        assertThat(run("backup", archive, running, SECRET)).isZero();
    }

    private void isRefused(CapturedOutput output, String why, String... settings) throws Exception {
        assertThat(run("restore", archive, empty, settings.length == 0 ? new String[] {SECRET} : settings))
                .isEqualTo(1);
        assertThat(output.getOut()).contains(why);
    }

    private void nothingIsThere() throws Exception {
        assertThat(empty.rows()).isEmpty();
        assertThat(empty.stored()).isEmpty();
        assertThat(empty.home().resolve("half-made")).doesNotExist();
    }

    @Test
    void restoresIntoAnEmptyPlaceWhatWasBackedUp() throws Exception {
        backUp();
        assertThat(run("restore", archive, empty, SECRET)).isZero();

        assertThat(running.rows()).containsKeys("person", "audit_entry", "qrtz_triggers", "flyway_schema_history");
        assertThat(empty.rows()).isEqualTo(running.rows());
        assertThat(empty.guards()).isEqualTo(running.guards());
        assertThat(running.files()).isNotEmpty();
        assertThat(empty.files()).isEqualTo(running.files());
        assertThat(empty.home().resolve("half-made")).doesNotExist();
    }

    @Test
    void whatWasRestoredIsGuardedAsItWas() throws Exception {
        backUp();
        assertThat(run("restore", archive, empty, SECRET)).isZero();

        assertThat(failure("delete from audit_entry")).contains("audit");
        assertThat(failure("delete from cohort")).contains("violates foreign key");
        assertThat(empty.ask("insert into audit_entry (at, subject, subject_id, to_state)"
                        + " select at, subject, subject_id, to_state from audit_entry limit 1 returning id"))
                .isEqualTo(
                        running.ask("select last_value + 1 from pg_sequences where sequencename like 'audit_entry%'"));
    }

    private String failure(String sql) {
        try {
            empty.run(sql);
            return "";
        } catch (SQLException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    @Test
    void theArchiveHoldsNoSecretAndIsClosedToOthers(CapturedOutput output) throws Exception {
        backUp();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
                .isEqualTo("rw-------");
        String manifest = part(Archive.MANIFEST);
        assertThat(manifest).contains("\"secrets\"").doesNotContain("used by tests");
        assertThat(output.getOut()).contains("The secret is not in it");
    }

    private String part(String name) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void takesAllRowsOfOneMomentAlthoughPeopleGoOn() throws Exception {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(new OutputStream() {
            @Override
            public void write(int one) {
                written.write(one);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                if (written.size() == 0) {
                    goOn();
                }
                written.write(bytes, from, length);
            }
        }));
        try {
            assertThat(run("backup", Path.of("-"), running, SECRET)).isZero();
        } finally {
            System.setOut(before);
        }
        Files.write(archive, written.toByteArray());
        assertThat(running.ask("select name from room where name = 'Made meanwhile'"))
                .hasSize(1);
        assertThat(part("database/room.copy")).isNotEmpty().doesNotContain("Made meanwhile");
        running.run("delete from room where name = 'Made meanwhile'");
        assertThat(run("restore", archive, empty, SECRET)).isZero();
    }

    private void goOn() {
        try {
            running.run("insert into room select (jsonb_populate_record(r, jsonb_build_object("
                    + "'id', gen_random_uuid(), 'name', 'Made meanwhile'))).* from room r limit 1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void saysWhichFilesAreMissingInTheStore(CapturedOutput output) throws Exception {
        backUp();
        assertThat(run("restore", archive, empty, SECRET)).isZero();
        Path lost = empty.stored().getFirst();
        Path changed = empty.stored().getLast();
        Files.delete(lost);
        Files.writeString(changed, "something else");

        archive = folder.resolve("another.backup");
        assertThat(run("backup", archive, empty, SECRET)).isEqualTo(3);
        assertThat(output.getOut())
                .contains("MISSING: 2 files")
                .contains(lost.getFileName().toString(), changed.getFileName().toString());
    }

    @Test
    void refusesADatabaseThatIsNotEmpty(CapturedOutput output) throws Exception {
        backUp();
        empty.run("create table somebodys (id int)");
        isRefused(output, "The database isn't empty");
        assertThat(empty.rows()).containsOnlyKeys("somebodys");
    }

    @Test
    void refusesAFolderThatIsNotEmpty(CapturedOutput output) throws Exception {
        backUp();
        String name = "ab" + "0".repeat(62);
        Files.createDirectories(empty.home().resolve("files/ab"));
        Files.writeString(empty.home().resolve("files/ab").resolve(name), "somebody's");
        isRefused(output, "restore into an empty folder");
        assertThat(empty.rows()).isEmpty();
    }

    @Test
    void refusesAnotherSecret(CapturedOutput output) throws Exception {
        backUp();
        isRefused(output, "The secret given is another", "--guildhall.secret=the secret of another installation");
        isRefused(output, "Give a secret", "--guildhall.secret=");
        nothingIsThere();
    }

    @Test
    void takesTheSecretOfOldAsAFormerOne() throws Exception {
        backUp();
        assertThat(run(
                        "restore",
                        archive,
                        empty,
                        "--guildhall.secret=the secret that came after the other one",
                        SECRET.replace("secret=", "secret-old=")))
                .isZero();
    }

    @Test
    void refusesANewerSchema(CapturedOutput output) throws Exception {
        backUp();
        change(text -> text.replaceFirst("\"migrations\" : \\[ \\{", "\"migrations\" : [ {")
                .replaceFirst(
                        "(\"checksum\" : -?\\d+\\s*\\} )\\]",
                        "$1, {\"version\": \"29991231.2359\", \"checksum\": 1}]"));
        isRefused(output, "made by a newer Guildhall: its schema is 29991231.2359");
        nothingIsThere();
    }

    @Test
    void refusesAnotherSchema(CapturedOutput output) throws Exception {
        backUp();
        change(text -> text.replaceFirst("\"checksum\" : -?\\d+", "\"checksum\" : 12345"));
        isRefused(output, "with other migrations");
        nothingIsThere();
    }

    @Test
    void leavesThePlaceEmptyWhenTheRowsCannotBeLoaded(CapturedOutput output) throws Exception {
        backUp();
        change(text -> text.replaceFirst("(\"table\" : \"work_step\"[^}]*\"rows\" : )\\d+", "$1 4711"));
        isRefused(output, "rows came back, and 4711 were written");
        nothingIsThere();
    }

    /** The manifest says something else; all other parts stay. */
    private void change(UnaryOperator<String> manifest) throws IOException {
        Path changed = folder.resolve("changed.backup");
        try (ZipFile from = new ZipFile(archive.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = from.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(Archive.MANIFEST)) {
                    String before = new String(content, StandardCharsets.UTF_8);
                    String after = manifest.apply(before);
                    assertThat(after).isNotEqualTo(before);
                    content = after.getBytes(StandardCharsets.UTF_8);
                }
                to.write(content);
                to.closeEntry();
            }
        }
        archive = changed;
    }

    @Test
    void namesThePartThatIsDamaged(CapturedOutput output) throws Exception {
        backUp();
        String file = Archive.file(running.stored().getFirst().getFileName().toString());
        byte[] whole = Files.readAllBytes(archive);

        Files.write(archive, damaged(whole, file));
        isRefused(output, "The archive is damaged. The part " + file);
        Files.write(archive, damaged(whole, "database/person.copy"));
        isRefused(output, "The archive is damaged. The part database/person.copy");
        nothingIsThere();
    }

    /** One bit is another, some way into the content that follows a part's name for the first time. */
    private static byte[] damaged(byte[] whole, String part) {
        byte[] damaged = whole.clone();
        int name = new String(whole, StandardCharsets.ISO_8859_1).indexOf(part);
        damaged[name + part.length() + 500] ^= 4;
        return damaged;
    }

    @Test
    void refusesAnArchiveThatWasCutOff(CapturedOutput output) throws Exception {
        backUp();
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, java.util.Arrays.copyOf(whole, whole.length - 1000));
        isRefused(output, "isn't a whole archive");
        nothingIsThere();
    }

    @Test
    void overwritesNoArchive(CapturedOutput output) throws IOException {
        Files.writeString(archive, "of yesterday");
        assertThat(run("backup", archive, running, SECRET)).isEqualTo(1);
        assertThat(output.getOut()).contains("is there already");
        assertThat(archive).hasContent("of yesterday");
    }

    @Test
    void findsNothingToBackUpInAnEmptyPlace(CapturedOutput output) {
        assertThat(run("backup", archive, empty, SECRET)).isEqualTo(1);
        assertThat(output.getOut()).contains("There is nothing to back up");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void asksForAnArchive(CapturedOutput output) {
        assertThat(BackupCommands.run("backup")).isEqualTo(1);
        assertThat(BackupCommands.run("restore", "-")).isEqualTo(1);
        assertThat(output.getErr()).contains("Guildhall needs to know which archive");
    }
}
