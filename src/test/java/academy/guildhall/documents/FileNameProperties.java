package academy.guildhall.documents;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FileNameProperties {
    @Property
    void isAlwaysFitToSaveUnder(@ForAll String given) {
        String name = FileName.clean(given);
        assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(150);
        assertThat(name)
                .doesNotContainPattern("[/\\\\<>:\"|?*\\p{Cntrl}\\p{Cf}]")
                .doesNotStartWith(".");
        assertThat(FileName.clean(name)).isEqualTo(name);
    }

    @Example
    void keepsTheNameAndItsEnding() {
        assertThat(FileName.clean("C:\\课件\\氩弧焊 第1讲.pptx")).isEqualTo("氩弧焊 第1讲.pptx");
        assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.clean("fdp\u202exe.pdf")).isEqualTo("fdpxe.pdf");
        assertThat(FileName.clean("长".repeat(300) + ".pptx")).hasSize(150).endsWith(".pptx");
    }
}
