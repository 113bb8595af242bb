package academy.guildhall.admissions;

import academy.guildhall.platform.text.TextKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns of a nomination list, by the headings that unions give them. */
public enum ListColumn {
    NUMBER("序号", "编号", "no.", "no"),
    NAME("姓名", "名字", "人员姓名", "被推荐人", "被推荐人姓名", "推荐人选", "人选姓名", "学员姓名", "name", "fullname"),
    GENDER("性别", "gender", "sex"),
    IDENTITY(
            "身份证号",
            "身份证号码",
            "身份证",
            "身份证件号",
            "身份证件号码",
            "居民身份证号",
            "居民身份证号码",
            "公民身份号码",
            "公民身份证号码",
            "证件号",
            "证件号码",
            "identitynumber",
            "idnumber",
            "idno",
            "idno."),
    PHONE("手机号", "手机号码", "手机", "联系电话", "移动电话", "电话", "电话号码", "联系方式", "本人电话", "mobile", "phone"),
    EMAIL("电子邮箱", "邮箱", "电子邮件", "邮箱地址", "e-mail", "email"),
    EMPLOYER("工作单位", "所在单位", "单位", "单位名称", "工作单位名称", "所在单位名称", "企业名称", "公司名称", "employer", "company"),
    NOMINATOR(
            "推荐单位",
            "推荐单位名称",
            "推荐工会",
            "推荐工会名称",
            "推荐组织",
            "推荐组织名称",
            "报送单位",
            "nominatingorganisation",
            "nominatedby",
            "nominator"),
    DISTRICT("所在区", "区", "区县", "所在区县", "所属区", "district"),
    INDUSTRY("行业", "所属行业", "所在行业", "行业类别", "industry"),
    TRADE("工种", "岗位", "职业工种", "从事工种", "职业", "trade", "job"),
    HONOURS("荣誉称号", "荣誉", "所获荣誉", "所获荣誉称号", "获得荣誉", "获奖情况", "honours", "honors"),
    COURSE("拟开发课程", "课程名称", "拟开发课程名称", "课程题目", "course", "coursetitle"),
    KIND("课程类别", "课程类型", "拟开发课程类别", "拟开发课程类型", "coursekind", "kindofcourse"),
    APPRENTICES("带徒人数", "徒弟人数", "带徒数", "带徒弟人数", "apprentices"),
    DATE("申报日期", "填报日期", "推荐日期", "申请日期", "申报时间", "date", "appliedon");

    private static final int LONGEST_HEADING = 60;
    private static final Pattern LAYOUT = Pattern.compile("\\(.*?\\)|[ *:★]|\\p{Cntrl}");

    private final List<String> headings;

    ListColumn(String... headings) {
        this.headings = List.of(headings);
    }

    /** The heading that lists usually have; messages name the column by it. */
    public String heading() {
        return headings.getFirst();
    }

    /** The column under a heading: white space, signs that aren't seen and what stands in brackets don't count. */
    static Optional<ListColumn> of(String heading) {
        if (heading.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        String plain = LAYOUT.matcher(TextKey.of(heading)).replaceAll("");
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(plain))
                .findFirst();
    }

    boolean isRequired() {
        return this == NAME || this == IDENTITY;
    }
}
