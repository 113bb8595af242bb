package academy.guildhall.platform.security;

import org.jspecify.annotations.Nullable;

/**
 * Where the things of a room stand, offered as a bean by the room that owns them; a person stands wherever a room says so.
 * Whoever names one by its id to a service
 * must hold the authority there. See ADR 0110.
 *
 * @param id the type that names them, such as {@code CohortId}; nothing for what is named in the log alone
 * @param subject what they are called in the log, such as {@code cohort}
 * @param sql answers for {@code :id} one row or more of {@code academy_id}, {@code programme_id}, {@code cohort_id} and
 *     {@code branch_id}, each perhaps null or left out; no row when there is no such thing
 * @param fixed whether a thing stays where it once was, so that the answer may be remembered
 */
public record Standing(@Nullable Class<?> id, String subject, String sql, boolean fixed) {
    public static Standing fixed(Class<?> id, String subject, String sql) {
        return new Standing(id, subject, sql, true);
    }

    /** For what no service is asked about, but the log speaks of. */
    public static Standing inLog(String subject, String sql) {
        return new Standing(null, subject, sql, true);
    }

    /** For what authority can be given within, but that everybody who may ask at all may ask for. */
    public static Standing ofScope(String subject, String sql) {
        return new Standing(null, subject, sql, false);
    }

    public static Standing moving(Class<?> id, String subject, String sql) {
        return new Standing(id, subject, sql, false);
    }

    /** The same for all of {@code :ids} in one statement, each row with whose it is as {@code asked}. */
    String ofSeveral() {
        return "select several.id as asked, stands.* from unnest(:ids) several (id) cross join lateral ("
                + sql.replace(":id", "several.id") + ") stands";
    }
}
