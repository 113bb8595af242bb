package academy.guildhall.admissions;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.people.IdentityNumber;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntFunction;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A long list is read in bounded time and memory, or refused by its cells, whatever it claims to be. */
class LongListTest {
    private static final long MEGABYTE = 1024L * 1024;

    static byte[] workbook(int rows, IntFunction<String[]> cells) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            SXSSFSheet sheet = workbook.createSheet("名单");
            for (int i = 0; i < rows; i++) {
                SXSSFRow row = sheet.createRow(i);
                String[] texts = cells.apply(i);
                for (int at = 0; at < texts.length; at++) {
                    row.createCell(at).setCellValue(texts[at]);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String[] HEADINGS = {
        "序号", "姓名", "性别", "身份证号", "手机号", "电子邮箱", "工作单位", "推荐单位", "所在区", "行业", "工种", "荣誉称号", "拟开发课程", "课程类别", "带徒人数",
        "申报日期"
    };

    /** So many made-up people with something in every column. */
    static byte[] people(int people) {
        return workbook(people + 1, row -> row == 0 ? HEADINGS : person(row));
    }

    private static String[] person(int number) {
        String body = "110000%04d%02d%02d%03d"
                .formatted(1960 + number % 40, 1 + number / 40 % 12, 1 + number / 480 % 28, number / 13_440 * 2 + 1);
        String identity = java.util.stream.Stream.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X")
                .map(check -> body + check)
                .filter(text -> IdentityNumber.fault(text).isEmpty())
                .findFirst()
                .orElseThrow();
        return new String[] {
            Integer.toString(number),
            "测试甲",
            "男",
            identity,
            "1990000%04d".formatted(number % 10_000),
            "long%d@example.com".formatted(number),
            "示例单位" + number % 300,
            "市示例工会",
            "顺义区",
            "汽车制造",
            "装配钳工",
            "首都劳动奖章（2016）、北京大工匠（2019）",
            "古树复壮实务",
            "精神类",
            "3",
            "2026/7/15"
        };
    }

    @Test
    void tenThousandRowsAreReadInBoundedTimeAndMemory() {
        byte[] content = people(10_000);
        NominationList.read(people(100), NominationListTest.RULES);
        System.gc();
        long before = used();
        long begun = System.nanoTime();
        NominationList list = NominationList.read(content, NominationListTest.RULES);
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.gc();
        long held = (used() - before) / MEGABYTE;
        System.out.printf("read 10,000 rows: %.1f s, %d MB held%n", seconds, held);

        assertThat(list.rows())
                .hasSize(10_000)
                .allSatisfy(row -> assertThat(row.faults()).isEmpty());
        assertThat(seconds).isLessThan(15);
        assertThat(held).isLessThan(200);
    }

    @Test
    void aWorkbookOfMoreCellsThanAListHasIsRefusedByItsCells() {
        String[] row = new String[200];
        java.util.Arrays.fill(row, "甲");
        byte[] content = workbook(15_000, line -> row);
        assertThat(content.length).isLessThan(ListFile.LARGEST);
        refused("import.refused.cells", () -> NominationList.read(content, NominationListTest.RULES));
    }

    @Test
    void moreRowsThanAListHasAreRefusedByTheirNumber() {
        byte[] content = workbook(ListFile.MOST_ROWS + 2, line -> new String[] {"甲"});
        refused("import.refused.rows", () -> NominationList.read(content, NominationListTest.RULES));
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
