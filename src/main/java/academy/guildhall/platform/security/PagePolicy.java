package academy.guildhall.platform.security;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a Vaadin page may load and run. Scripts in the page itself run by a nonce of this one answer. Vaadin's client makes
 * functions of the expressions that the server sends it ({@code unsafe-eval}) and its components write styles into the page
 * ({@code unsafe-inline}); all else is as strict as can be. See ADR 0064.
 */
public final class PagePolicy {
    public static final String HEADER = "Content-Security-Policy";

    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String REST = "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
            + "font-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self'; "
            + "form-action 'self'; base-uri 'self'; frame-ancestors 'self'";

    /** For every answer that isn't a page: no script in it runs. */
    static final String WITHOUT_SCRIPTS = "default-src 'none'; " + REST;

    private static final String OWN_LOOKS =
            "style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; " + "frame-ancestors 'none'";

    /** For the scoring desk: scripts of ours in files, and one that keeps the page where there is no network. */
    public static final String DESK =
            "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; " + OWN_LOOKS;

    /** For a page that may be installed on a device, besides. */
    public static final String INSTALLED = DESK + "; manifest-src 'self'";

    /** For a plain page: it holds no script. */
    static final String PLAIN = "default-src 'none'; " + OWN_LOOKS;

    private PagePolicy() {}

    /** For a plain page with one script of ours, which bears this nonce and may ask this server alone. */
    public static String plain(String nonce) {
        return "default-src 'none'; script-src 'nonce-" + nonce + "'; connect-src 'self'; " + OWN_LOOKS;
    }

    /** One that nobody can foresee, in Base64. */
    public static String nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return Base64.getEncoder().encodeToString(nonce);
    }

    /** For the page whose scripts bear this nonce. */
    public static String of(String nonce) {
        return "default-src 'none'; script-src 'self' 'unsafe-eval' 'nonce-" + nonce + "'; " + REST;
    }
}
