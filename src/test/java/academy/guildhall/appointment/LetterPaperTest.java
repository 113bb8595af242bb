package academy.guildhall.appointment;

import static academy.guildhall.certification.CertificatePaperTest.code;
import static academy.guildhall.certification.CertificatePaperTest.picture;
import static academy.guildhall.certification.CertificatePaperTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.PdfA;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class LetterPaperTest {
    private static final String ADDRESS = "https://guildhall.example.org/verify/0123456789abcdef0123456789abcdef";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);

    @Autowired
    LetterPaper paper;

    @ParameterizedTest
    @ValueSource(strings = {"李䶮", "王𬭎", "阿依古丽·买买提", "赵㛃", "Anna Maria van der Berg"})
    void printsRareNamesSoThatTheyCanBeReadOutAgain(String name) throws Exception {
        assertThat(text(paper.of(letter(name)))).contains(name, "2029年9月6日");
    }

    @Test
    void isOneForArchives() {
        PdfA.assertArchival(paper.of(letter("赵㛃")));
    }

    @Test
    void carriesACodeThatReadsFromAPictureAtAHundredDotsPerInch() throws Exception {
        assertThat(code(paper.of(letter("张三")))).isEqualTo(ADDRESS);
    }

    @Test
    void drawsAPictureForWhoeverWantsToLook() throws Exception {
        Path file = Files.createDirectories(Path.of("target", "papers")).resolve("letter.png");
        ImageIO.write(picture(paper.of(letter("李䶮"))), "png", file.toFile());
        assertThat(file).isNotEmptyFile();
    }

    private static LetterData letter(String name) {
        return new LetterData(
                "GJJS-2026-02-0038-0",
                name,
                "示例航天精密焊接技术有限公司",
                "职工匠师",
                "Certified Craftsman Teacher",
                DAY,
                DAY.plusYears(3).minusDays(1),
                DAY,
                "示例工匠学院",
                "Sample Craftsman Academy",
                ADDRESS);
    }
}
