package academy.guildhall.documents;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.testing.Tries;
import org.junit.jupiter.api.Test;

class FileNameTest {
    @Test
    void isAlwaysFitToSaveUnder() {
        Tries.of(2000, random -> {
            String name = FileName.clean(Tries.text(random, 300));
            assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(150);
            assertThat(name)
                    .doesNotContainPattern("[/\\\\<>:\"|?*\\p{Cntrl}\\p{Cf}]")
                    .doesNotStartWith(".");
            assertThat(FileName.clean(name)).isEqualTo(name);
        });
    }

    @Test
    void keepsTheNameAndItsEnding() {
        assertThat(FileName.clean("C:\\课件\\氩弧焊 第1讲.pptx")).isEqualTo("氩弧焊 第1讲.pptx");
        assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.clean("fdp\u202exe.pdf")).isEqualTo("fdpxe.pdf");
        assertThat(FileName.clean("e\u200b\u0301tude.pdf")).isEqualTo("étude.pdf");
        assertThat(FileName.clean("长".repeat(300) + ".pptx")).hasSize(150).endsWith(".pptx");
    }
}
