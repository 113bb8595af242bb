package academy.guildhall.programmes;

import academy.guildhall.platform.Transition.Act;

/**
 * A room above that is asked before somebody takes a step back on their way: it refuses the step, or goes back with it within
 * the same transaction. Offered as a bean.
 */
public interface HearsStepsBack {
    /** Somebody is to leave the cohort. */
    void beforeWithdrawal(EnrolmentId enrolment, Act act);

    /** Somebody who was ready for the trial lecture is to polish their course again. */
    void beforeReopening(EnrolmentId enrolment, Act act);
}
