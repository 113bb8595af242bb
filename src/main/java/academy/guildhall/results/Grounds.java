package academy.guildhall.results;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * On what somebody was proposed, as it was on that day.
 *
 * @param passMark from how many points of 100 the trial lecture counted as passed
 * @param rounds in how many rounds a course had to be polished before it was signed off
 * @param rulesNumber the version of the programme's rules that says so
 */
@Embeddable
public record Grounds(BigDecimal passMark, int rounds, int rulesNumber) {}
