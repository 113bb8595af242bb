package academy.guildhall.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatchers;
import org.springframework.web.filter.OncePerRequestFilter;

/** Files that anybody may read. One that isn't there is not found at once: Vaadin would take it for a page and begin a session. */
class OpenFiles extends OncePerRequestFilter {
    static final String[] PATTERNS = {
        "/ui/**", "/img/**", "/*.css", "/*.svg", "/*.ico", "/aura/**", "/robots.txt", "/*/worker.js"
    };

    /** Where Spring and Vaadin look for files among the classes. */
    private static final List<String> PLACES = List.of("/META-INF/resources", "/static", "/public", "/resources");

    private static final RequestMatcher OPEN = RequestMatchers.anyOf(
            Arrays.stream(PATTERNS).map(PathPatternRequestMatcher::pathPattern).toArray(RequestMatcher[]::new));

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (OPEN.matches(request) && !isThere(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Where the container keeps them, or among the classes: a container doesn't find those in the jars that a jar names. */
    private static boolean isThere(HttpServletRequest request) throws IOException {
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        return path.startsWith("/")
                && (request.getServletContext().getResource(path) != null
                        || PLACES.stream().anyMatch(place -> OpenFiles.class.getResource(place + path) != null));
    }
}
