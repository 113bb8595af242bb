-- Those who wait for one thing, of all cohorts: what the home asks of enrolled, polishing, approved and re-trial.
create index enrolment_underway_by_state on enrolment (state, cohort_id)
where state not in ('DECLINED', 'DEFERRED', 'WITHDRAWN', 'NOT_CERTIFIED', 'REMOVED', 'REVOKED', 'APPOINTED');
