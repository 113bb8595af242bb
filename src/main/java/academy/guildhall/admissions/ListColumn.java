package academy.guildhall.admissions;

import academy.guildhall.platform.text.TextKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a nomination list, by the headings that unions give them. */
public enum ListColumn {
    NUMBER("序号", "编号", "no.", "no"),
    NAME("姓名", "name"),
    GENDER("性别", "gender", "sex"),
    IDENTITY("身份证号", "身份证号码", "公民身份号码", "identitynumber", "idnumber"),
    PHONE("手机号", "手机号码", "手机", "联系电话", "移动电话", "mobile", "phone"),
    EMAIL("电子邮箱", "邮箱", "电子邮件", "e-mail", "email"),
    EMPLOYER("工作单位", "所在单位", "单位", "单位名称", "employer"),
    NOMINATOR("推荐单位", "推荐工会", "推荐组织", "nominatingorganisation", "nominator"),
    DISTRICT("所在区", "区", "区县", "district"),
    INDUSTRY("行业", "所属行业", "industry"),
    TRADE("工种", "岗位", "职业工种", "trade"),
    HONOURS("荣誉称号", "荣誉", "所获荣誉", "honours"),
    COURSE("拟开发课程", "课程名称", "拟开发课程名称", "course"),
    KIND("课程类别", "课程类型", "coursekind"),
    APPRENTICES("带徒人数", "徒弟人数", "apprentices"),
    DATE("申报日期", "填报日期", "推荐日期", "date");

    private final List<String> headings;

    ListColumn(String... headings) {
        this.headings = List.of(headings);
    }

    /** The heading that lists usually have; messages name the column by it. */
    public String heading() {
        return headings.getFirst();
    }

    /** The column under a heading: white space and what stands in brackets don't count. */
    static Optional<ListColumn> of(String heading) {
        String plain = TextKey.of(heading).replaceAll("\\(.*?\\)", "").replaceAll("[ *:]", "");
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(plain))
                .findFirst();
    }

    boolean isRequired() {
        return this == NAME || this == IDENTITY;
    }
}
