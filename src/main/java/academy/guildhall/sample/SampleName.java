package academy.guildhall.sample;

import academy.guildhall.courseware.CourseKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Made-up names, firms and honours, the same at every start. */
final class SampleName {
    private static final List<String> SURNAMES = List.of(
            "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁",
            "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕", "欧阳", "上官");
    private static final List<String> GIVEN = List.of(
            "志强", "建华", "海燕", "晓明", "春梅", "永刚", "秀兰", "国庆", "文博", "雪莲", "德福", "玉成", "思远", "立新", "红霞", "振宇", "彦", "磊",
            "芳", "婷", "浩然", "一鸣", "长河", "青山", "㛃", "子墨", "凤英", "铁生");
    /** What somebody works at, and the course that they make of it. */
    record Trade(String firm, String union, String industry, String name, String course, CourseKind kind) {}

    private static final List<Trade> TRADES = List.of(
            new Trade("示例轨道装备有限公司", "市交通运输工会", "轨道交通", "信号维修", "信号维修的快与准", CourseKind.TECHNICAL),
            new Trade("示例焊接技术公司", "市建筑工会", "焊接", "氩弧焊", "一把焊枪的坚守", CourseKind.SPIRIT),
            new Trade("示例热力集团", "市工业国防工会", "供热", "锅炉运行", "锅炉运行的节能之道", CourseKind.TECHNICAL),
            new Trade("示例口腔医院", "市教育工会", "医疗", "口腔技工", "从学徒到技师：一颗义齿的分量", CourseKind.SPIRIT),
            new Trade("示例园林绿化集团", "市服务工会", "园林", "古树养护", "古树复壮十二步", CourseKind.TECHNICAL),
            new Trade("示例航空机加有限公司", "市机械冶金工会", "航空航天", "数控加工", "毫厘之间：数控加工的精度", CourseKind.TECHNICAL),
            new Trade("示例工艺美术厂", "市机械冶金工会", "传统工艺", "景泰蓝制作", "景泰蓝掐丝技法", CourseKind.TECHNICAL),
            new Trade("示例电力检修公司", "市工业国防工会", "电力", "继电保护", "继电保护定值校核", CourseKind.TECHNICAL),
            new Trade("示例出租汽车公司", "市服务工会", "道路运输", "安全驾驶", "安全行车百万公里的秘诀", CourseKind.SPIRIT),
            new Trade("示例测绘院", "市建筑工会", "测绘", "工程测量", "测绘人的工匠精神与质量意识", CourseKind.SPIRIT));
    private static final List<String> DISTRICTS =
            List.of("东城区", "西城区", "朝阳区", "海淀区", "丰台区", "石景山区", "通州区", "顺义区", "昌平区", "大兴区");
    private static final List<String> HONOURS = List.of("全国五一劳动奖章", "全国技术能手", "中国航天技术能手", "首都劳动奖章", "北京大工匠", "北京市技术能手");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private SampleName() {}

    static String person(int serial) {
        return SURNAMES.get(serial * 11 % SURNAMES.size())
                + GIVEN.get((serial * 5 + serial / SURNAMES.size()) % GIVEN.size());
    }

    /** The trade of this name, as it stands on somebody's card. */
    static Trade trade(@Nullable String name) {
        return TRADES.stream()
                .filter(trade -> trade.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** One row of a nomination list, in the order of {@link #HEADINGS}. */
    static String row(int serial, int year) {
        Trade trade = TRADES.get(serial % TRADES.size());
        return String.join(
                ",",
                person(serial),
                isWoman(serial) ? "女" : "男",
                identity(serial),
                "199%08d".formatted(10_000_000 + serial * 37),
                login(serial),
                trade.firm(),
                trade.union(),
                DISTRICTS.get(serial * 3 % DISTRICTS.size()),
                trade.industry(),
                trade.name(),
                HONOURS.get(serial % HONOURS.size()) + "（" + (year - 1 - serial % 9) + "）",
                trade.course(),
                trade.kind() == CourseKind.SPIRIT ? "精神类" : "技能类",
                Integer.toString(serial % 6),
                year + "-03-" + (10 + serial % 18));
    }

    static final String HEADINGS = "姓名,性别,身份证号,手机号,电子邮箱,工作单位,推荐单位,所在区,行业,工种,荣誉称号,拟开发课程,课程类别,带徒人数,申报日期";

    static String login(int serial) {
        return "p%03d@guildhall.example".formatted(serial);
    }

    private static boolean isWoman(int serial) {
        return serial % 3 == 0;
    }

    /** A number that is right by its form and belongs to nobody: the region 110000 is no place of birth. */
    private static String identity(int serial) {
        String body = "110000%04d%02d%02d%03d"
                .formatted(
                        1965 + serial % 30, 1 + serial % 12, 1 + serial % 28, 2 * serial + (isWoman(serial) ? 0 : 1));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
