package academy.guildhall.platform.web;

import academy.guildhall.platform.data.DatabaseAway;
import academy.guildhall.platform.ui.Installation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * What a plain page says when the database can't be reached: that, in the visitor's language, without asking the database for
 * anything. A form that was sent stands in it and can be sent again. See ADR 0074.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AwayAnswers extends OncePerRequestFilter implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(AwayAnswers.class);
    private static final String SECONDS = "10";

    private final ITemplateEngine templates;
    private final LocaleResolver locales;
    private final Installation installation;

    AwayAnswers(ITemplateEngine templates, LocaleResolver locales, Installation installation) {
        this.templates = templates;
        this.locales = locales;
        this.installation = installation;
    }

    /** One value of a form that was sent. */
    record Typed(String name, String value) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException problem) {
            if (response.isCommitted() || !DatabaseAway.isBehind(problem)) {
                throw problem;
            }
            say(request, response);
        }
    }

    /**
     * Before Spring looks at it: a connection that ended in the middle looks to it like a visitor who has gone, and it would
     * answer with an empty page that says all is well.
     */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception problem) {
        if (response.isCommitted() || !DatabaseAway.isBehind(problem)) {
            return null;
        }
        try {
            say(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    /** Where an error is told of, too, nobody asks the database. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private void say(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.warn("The database can't be reached: {} {} was answered so", request.getMethod(), request.getRequestURI());
        Locale locale = locales.resolveLocale(request);
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        WebContext page = new WebContext(
                JakartaServletWebApplication.buildApplication(request.getServletContext())
                        .buildExchange(request, response),
                locale);
        boolean sent = request.getMethod().equals("POST");
        page.setVariable("isSample", installation.isSample());
        page.setVariable("requestPath", request.getRequestURI());
        page.setVariable("again", again(request));
        page.setVariable("sent", sent);
        page.setVariable("typed", sent ? typed(request) : List.of());
        response.getOutputStream().write(templates.process("away", page).getBytes(StandardCharsets.UTF_8));
    }

    private static String again(HttpServletRequest request) {
        return request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
    }

    /** A password is typed again: it stands in no page. */
    private static List<Typed> typed(HttpServletRequest request) {
        List<Typed> typed = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.toLowerCase(Locale.ROOT).contains("password")) {
                for (String value : values) {
                    typed.add(new Typed(name, value));
                }
            }
        });
        return typed;
    }
}
