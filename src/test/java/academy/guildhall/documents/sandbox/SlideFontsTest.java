package academy.guildhall.documents.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.poi.common.usermodel.fonts.FontInfo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SlideFontsTest {
    private static Font ours;

    @BeforeAll
    static void ours() throws IOException, FontFormatException {
        try (InputStream in = Fonts.open()) {
            ours = Font.createFont(Font.TRUETYPE_FONT, in);
        }
    }

    @Test
    void takesTheFontThatIsNamedWhereTheServerHasIt() {
        SlideFonts fonts = new SlideFonts(ours, List.of("Calibri", "Liberation Sans"));
        assertThat(fonts.getMappedFont(null, named("calibri")).getTypeface()).isEqualTo("calibri");
    }

    @Test
    void takesOneOfTheSameKindWhereItHasNot() {
        SlideFonts fonts = new SlideFonts(
                ours, List.of("DejaVu Sans", "Liberation Sans", "Liberation Serif", "Liberation Mono", "Carlito"));
        assertThat(fonts.standIn("Trebuchet MS")).isEqualTo("Liberation Sans");
        assertThat(fonts.standIn("Calibri")).isEqualTo("Carlito");
        assertThat(fonts.standIn("Times")).isEqualTo("Liberation Serif");
        assertThat(fonts.standIn("Courier New")).isEqualTo("Liberation Mono");
    }

    @Test
    void takesOursOnAServerWithoutAny() {
        SlideFonts fonts = new SlideFonts(ours, List.of());
        assertThat(fonts.standIn("Trebuchet MS")).isEqualTo("Noto Sans SC");
        assertThat(fonts.standIn("华文行楷")).isEqualTo("Noto Sans SC");
    }

    @Test
    void showsChineseInOursWhateverStandsInForTheLatin() {
        SlideFonts fonts = new SlideFonts(ours, List.of("Liberation Sans"));
        Font drawn = fonts.createAWTFont(null, fonts.getFallbackFont(null, named("华文行楷")), 10, false, false);
        assertThat(drawn.getFamily()).isEqualTo("Noto Sans SC");
        assertThat(drawn.canDisplayUpTo("氩弧焊操作要领（第一讲）")).isEqualTo(-1);
    }

    private static FontInfo named(String typeface) {
        return new FontInfo() {
            @Override
            public String getTypeface() {
                return typeface;
            }
        };
    }
}
