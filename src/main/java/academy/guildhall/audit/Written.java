package academy.guildhall.audit;

import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the database, each column as text and in the table's order: times in UTC with microseconds, ids as they
 * are written. A column may be empty even where the table forbids it, for whoever alters a row can alter a table.
 */
record Written(
        @Nullable String id,
        @Nullable String at,
        @Nullable String actorId,
        @Nullable String subject,
        @Nullable String subjectId,
        @Nullable String academyId,
        @Nullable String concernsId,
        @Nullable String fromState,
        @Nullable String toState,
        @Nullable String stateType,
        @Nullable String reason,
        @Nullable String title) {}
