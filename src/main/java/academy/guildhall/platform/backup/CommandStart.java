package academy.guildhall.platform.backup;

import academy.guildhall.platform.data.GuildhallHome;
import academy.guildhall.platform.data.HalfMade;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** What a command that looks after an installation begins with: few parts, and the application's own settings. See ADR 0073. */
public final class CommandStart {
    private static final List<String> SETTINGS = List.of(
            "--guildhall.database.join=true",
            "--guildhall.secret.made=false",
            // A key over many rows takes longer to check than any page may wait.
            "--spring.datasource.hikari.data-source-properties.socketTimeout=0",
            "--spring.datasource.hikari.minimum-idle=0",
            "--logging.level.root=error");

    private CommandStart() {}

    /** @param given settings that differ from the application's, each as {@code --name=value} */
    public static ConfigurableApplicationContext with(List<String> given) {
        // What was given twice would count as a list.
        Stream<String> ours = SETTINGS.stream()
                .filter(one ->
                        given.stream().noneMatch(other -> other.startsWith(one.substring(0, one.indexOf('=') + 1))));
        return new SpringApplicationBuilder(CommandParts.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .lazyInitialization(true)
                .run(Stream.concat(ours, given.stream()).toArray(String[]::new));
    }

    /**
     * Refuses where there is nothing yet: an embedded database that isn't there would be made anew.
     *
     * @param toDo what there is nothing to do with, such as {@code back up}
     */
    public static void requireDatabase(ApplicationContext parts, String toDo) {
        GuildhallHome home = parts.getBean(GuildhallHome.class);
        boolean embedded = parts.getEnvironment().getProperty("guildhall.database.embedded", Boolean.class, false);
        if (embedded && !Files.exists(home.folder().resolve("database/PG_VERSION"))) {
            throw new CommandRefused("There is nothing to " + toDo + " in " + home.folder()
                    + ": name the installation's folder as GUILDHALL_HOME, or its database as SPRING_DATASOURCE_URL.");
        }
        if (parts.getBean(HalfMade.class).isThere()) {
            throw new CommandRefused(
                    "The data in " + home.folder() + " is being made: there is nothing to " + toDo + " yet.");
        }
    }
}
