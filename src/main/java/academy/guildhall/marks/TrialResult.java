package academy.guildhall.marks;

import academy.guildhall.panels.PanelId;
import academy.guildhall.programmes.EnrolmentId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The published result of somebody's last trial lecture.
 *
 * @param finalMark 0 to 100 with 2 decimals; nothing for somebody who didn't come
 */
public record TrialResult(
        EnrolmentId enrolment, @Nullable BigDecimal finalMark, boolean passed, Instant publishedAt, PanelId panel) {}
