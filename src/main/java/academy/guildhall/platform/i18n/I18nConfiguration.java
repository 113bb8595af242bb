package academy.guildhall.platform.i18n;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** One message source over the bundles of all modules, for Vaadin's views, plain pages and mail alike. */
@Configuration(proxyBeanMethods = false)
class I18nConfiguration {
    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(bundles());
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    private static String[] bundles() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*_en.properties"))
                    .map(resource -> String.valueOf(resource.getFilename()))
                    .map(name -> "i18n/" + name.substring(0, name.length() - "_en.properties".length()))
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    I18NProvider i18nProvider(MessageSource messages) {
        return new I18NProvider() {
            @Override
            public List<Locale> getProvidedLocales() {
                return Languages.ALL;
            }

            @Override
            public String getTranslation(String key, Locale locale, Object... params) {
                return messages.getMessage(key, params, Languages.ofTag(locale.toLanguageTag()));
            }
        };
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                Cookie cookie = WebUtils.getCookie(request, Languages.COOKIE);
                return cookie != null
                        ? Languages.ofTag(cookie.getValue())
                        : Languages.ofHeader(request.getHeader("Accept-Language"));
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new IllegalStateException("a language is chosen under /language");
            }
        };
    }
}
