package academy.guildhall.courseware;

import academy.guildhall.documents.RenderingState;
import academy.guildhall.platform.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * What must be so before a course is signed off.
 *
 * @param reviewed versions reviewed, the one that is being looked at counted
 * @param needed versions that must have been reviewed, by the rules of the programme
 * @param openComments comments that the coach hasn't resolved
 * @param rendering of the latest version's pages; nothing when there is no version
 */
record SignOff(
        int reviewed,
        int needed,
        int openComments,
        @Nullable RenderingState rendering,
        int pagesDone,
        int pages) {
    private static final List<Function<SignOff, Optional<Missing>>> RULES =
            List.of(hasAVersion(), enoughVersionsReviewed(), noCommentIsOpen(), latestVersionCanBeSeen());

    /** One thing that isn't so yet: a message's key, and its figures. */
    record Missing(String key, Object... figures) {}

    List<Missing> missing() {
        return RULES.stream()
                .map(rule -> rule.apply(this))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Refuses with all that is missing, in one message. */
    void refuseUnlessReady() {
        missing().stream()
                .<MessageSourceResolvable>map(
                        one -> new DefaultMessageSourceResolvable(new String[] {one.key()}, one.figures()))
                .reduce((first, next) -> new DefaultMessageSourceResolvable(
                        new String[] {"course.missing.and"}, new Object[] {first, next}))
                .ifPresent(all -> {
                    throw new Refusal("course.refused.signOff", all);
                });
    }

    private static Function<SignOff, Optional<Missing>> hasAVersion() {
        return it -> it.rendering != null ? Optional.empty() : missing("course.missing.version");
    }

    private static Function<SignOff, Optional<Missing>> enoughVersionsReviewed() {
        return it ->
                it.reviewed >= it.needed ? Optional.empty() : missing("course.missing.rounds", it.needed, it.reviewed);
    }

    private static Function<SignOff, Optional<Missing>> noCommentIsOpen() {
        return it -> it.openComments == 0 ? Optional.empty() : missing("course.missing.comments", it.openComments);
    }

    private static Function<SignOff, Optional<Missing>> latestVersionCanBeSeen() {
        return it -> it.rendering == null || it.rendering == RenderingState.DONE
                ? Optional.empty()
                : it.rendering == RenderingState.FAILED
                        ? missing("course.missing.unreadable")
                        : missing("course.missing.pages", it.pagesDone, it.pages);
    }

    private static Optional<Missing> missing(String key, Object... figures) {
        return Optional.of(new Missing(key, figures));
    }
}
