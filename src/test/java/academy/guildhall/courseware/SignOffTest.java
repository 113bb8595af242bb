package academy.guildhall.courseware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.documents.RenderingState;
import academy.guildhall.platform.Refusal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class SignOffTest {
    @Test
    void signsOffWhenNothingIsMissing() {
        assertThatCode(new SignOff(2, 2, 0, RenderingState.DONE, 10, 10)::refuseUnlessReady)
                .doesNotThrowAnyException();
    }

    @Test
    void refusesSignOffBeforeEnoughVersionsAreReviewed() {
        assertThat(new SignOff(1, 2, 0, RenderingState.DONE, 10, 10).missing())
                .extracting(SignOff.Missing::key)
                .containsExactly("course.missing.rounds");
    }

    @Test
    void refusesSignOffWhileACommentIsOpen() {
        assertThat(new SignOff(2, 2, 1, RenderingState.DONE, 10, 10).missing())
                .extracting(SignOff.Missing::key)
                .containsExactly("course.missing.comments");
    }

    @Test
    void refusesSignOffWhileTheLatestVersionCannotBeSeen() {
        assertThat(new SignOff(2, 2, 0, RenderingState.RUNNING, 3, 10).missing())
                .extracting(SignOff.Missing::key)
                .containsExactly("course.missing.pages");
        assertThat(new SignOff(2, 2, 0, RenderingState.FAILED, 3, 10).missing())
                .extracting(SignOff.Missing::key)
                .containsExactly("course.missing.unreadable");
    }

    @Test
    void saysAllThatIsMissingInOneSentenceAfterTheOther() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/courseware");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        assertThatThrownBy(new SignOff(1, 2, 3, RenderingState.QUEUED, 0, 12)::refuseUnlessReady)
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(messages.getMessage(refusal.key(), refusal.args(), Locale.ENGLISH))
                            .isEqualTo(
                                    "The course isn’t ready for sign-off. 2 versions must be reviewed; 1 has been so far."
                                            + " 3 comments are unresolved. The pages are still being prepared: 0 of 12 are ready.");
                    assertThat(messages.getMessage(refusal.key(), refusal.args(), Locale.SIMPLIFIED_CHINESE))
                            .isEqualTo("还不能定稿。至少要审阅2个版本，目前审阅了1个。还有3条意见没有解决。页面还在生成：第0页，共12页。");
                });
    }
}
