package academy.guildhall.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.i18n.Languages;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;

/** Who listens to a page hears a name in the language that it is in. */
class TongueTest {
    @Test
    void marksAChineseNameOnAnEnglishPage() {
        assertThat(html("阿依古丽·买买提")).isEqualTo("<span lang=\"zh-Hans\">阿依古丽·买买提</span>");
        assertThat(html("2026年初任职工匠师研修班（二期）")).startsWith("<span lang=\"zh-Hans\">");
        assertThat(html("䶮㛃")).startsWith("<span lang=\"zh-Hans\">");
    }

    @Test
    void marksNothingElseInASentenceThanTheName() {
        assertThat(html("Objection about 李䶮, open"))
                .contains("Objection about", "<span lang=\"zh-Hans\">李䶮</span>", ", open")
                .doesNotStartWith("<span lang");
    }

    @Test
    void leavesThePagesOwnWordsAlone() {
        assertThat(html("Certificates")).isEqualTo("<span>Certificates</span>");
        assertThat(Tongue.of("GJJS-2026-02-0038-80", Languages.ENGLISH)).isEqualTo("en");
        assertThat(Tongue.of("王芳", Languages.CHINESE)).isEqualTo("zh-Hans");
    }

    @Test
    void marksALatinNameOnAChinesePage() {
        assertThat(Tongue.of("Maria O’Brien", Languages.CHINESE)).isEqualTo("en");
        assertThat(Tongue.of("GJJS", Languages.CHINESE)).isEqualTo("zh-Hans");
    }

    private static String html(String text) {
        Span span = new Span();
        Tongue.write(span, text, Languages.ENGLISH);
        return span.getElement().getOuterHTML();
    }
}
