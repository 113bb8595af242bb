package academy.guildhall.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where measured figures are kept: printed, and put between their marks in the README with {@code -Dreadme.write=true}. */
final class Readme {
    private static final Path FILE = Path.of("README.md");

    private Readme() {}

    static void put(String mark, String figures) throws IOException {
        System.out.println(figures);
        if (Boolean.getBoolean("readme.write")) {
            String readme = Files.readString(FILE);
            String opening = "<!-- " + mark + " -->\n";
            int begin = readme.indexOf(opening) + opening.length();
            int end = readme.indexOf("<!-- /" + mark + " -->", begin);
            Files.writeString(FILE, readme.substring(0, begin) + figures + readme.substring(end));
        }
    }
}
