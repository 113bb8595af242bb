package academy.guildhall.testing;

import academy.guildhall.people.IdentityNumber;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Nomination lists as long as one wants. */
public final class NominationLists {
    public static byte[] workbook(int rows, IntFunction<String[]> cells) {
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

    /** So many made-up people with something in every column; the same for the same number, from 1. */
    public static byte[] of(int first, int people) {
        return workbook(people + 1, row -> row == 0 ? HEADINGS : person(first + row - 1));
    }

    /** What the person of this number signs in with. */
    public static String login(int number) {
        return "long%d@example.com".formatted(number);
    }

    private static String[] person(int number) {
        String body = "110000%04d%02d%02d%03d"
                .formatted(1960 + number % 40, 1 + number / 40 % 12, 1 + number / 480 % 28, number / 13_440 * 2 + 501);
        String identity = Stream.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X")
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
            login(number),
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

    private NominationLists() {}
}
