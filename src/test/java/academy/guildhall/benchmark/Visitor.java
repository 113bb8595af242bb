package academy.guildhall.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a cookie jar of their own who sends what a browser would send, and draws nothing. */
final class Visitor implements AutoCloseable {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern UI_TOKEN = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern UI_NUMBER = Pattern.compile("\"v-uiId\":(\\d+)");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private String token = "";
    private String number = "";
    private int shown;

    byte[] get(String path) {
        return send(HttpRequest.newBuilder(Running.ADDRESS.resolve(path)));
    }

    /** What a page's script sends. */
    byte[] post(String path, String body, String type, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(Running.ADDRESS.resolve(path))
                .header("Content-Type", type)
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    /** As one of many: public pages turn away an address that asks too often. */
    byte[] getFrom(int somebody, String path) {
        return send(HttpRequest.newBuilder(Running.ADDRESS.resolve(path))
                .header("X-Forwarded-For", "10.0.%d.%d".formatted(somebody / 250, somebody % 250 + 1)));
    }

    private byte[] send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.header("Accept-Language", "en").build(), BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response + " " + text(response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void signIn(String login) {
        String form = "_csrf=" + found(FORM_TOKEN, text(get("/login"))) + "&username="
                + URLEncoder.encode(login, StandardCharsets.UTF_8) + "&password=guildhall";
        send(HttpRequest.newBuilder(Running.ADDRESS.resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Opens the home page as Vaadin's client does, so that the server holds a user interface with all its parts. */
    void openHome() {
        get("/");
        String begun = text(get("/?v-r=init&location=&query="));
        token = found(UI_TOKEN, begun);
        number = found(UI_NUMBER, begun);
        String shown = open("");
        if (!shown.contains("shell-content")) {
            throw new IllegalStateException("Not a home page: " + shown);
        }
    }

    /** Goes to another page of the application, after {@link #openHome}. */
    String open(String path) {
        String navigate = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"",
                "appShellTitle":"","historyState":null,"trigger":""}}],"syncId":%d,"clientId":%d}
                """.formatted(token, path, shown, shown);
        String answer = text(send(HttpRequest.newBuilder(Running.ADDRESS.resolve("/?v-r=uidl&v-uiId=" + number))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(navigate))));
        if (!answer.contains("\"changes\":[{")) {
            throw new IllegalStateException("Nothing new on " + path + ": " + answer);
        }
        shown++;
        return answer;
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(pattern + " is not in " + text);
        }
        return matcher.group(1);
    }

    @Override
    public void close() {
        client.close();
    }
}
