package academy.guildhall.platform.backup;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
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
}
