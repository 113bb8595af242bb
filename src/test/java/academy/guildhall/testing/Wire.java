package academy.guildhall.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What reaches a browser, as text. Only answers that have come to their end are read: a stream of news never does, and asking for the
 * body of an answer that is under way may wait for ever.
 */
public final class Wire {
    private static final Path ROUTES = Path.of("src/test/resources/access-routes.txt");
    private static final Pattern PARAMETER = Pattern.compile(":([a-zA-Z]+)");

    private final Page page;
    private final List<Request> finished = new ArrayList<>();

    public Wire(Page page) {
        this.page = page;
        page.onRequestFinished(finished::add);
    }

    /** Opens an address, and answers with the texts that came for it until the page was at rest. */
    public List<String> open(String path) {
        finished.clear();
        page.navigate(path);
        page.locator("h1").first().waitFor();
        Browser.idle(page);
        return List.copyOf(finished).stream().map(Wire::text).toList();
    }

    /** The addresses of all pages in order of the list of routes, each parameter replaced by what it is called. */
    public static List<String> addresses(UnaryOperator<String> parameter) throws IOException {
        List<String> addresses = new ArrayList<>();
        for (String line : Files.readAllLines(ROUTES)) {
            Matcher names = PARAMETER.matcher(line.substring(0, line.lastIndexOf(": ")));
            addresses.add(names.replaceAll(name -> Matcher.quoteReplacement(parameter.apply(name.group(1)))));
        }
        return addresses;
    }

    private static String text(Request request) {
        try {
            Response response = request.response();
            return response == null ? "" : response.text();
        } catch (PlaywrightException noBody) {
            return "";
        }
    }
}
