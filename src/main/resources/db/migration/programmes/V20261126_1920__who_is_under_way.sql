-- Whoever hasn't come to an end of their road: what the home of those who run cohorts asks first, however many have.
create index enrolment_underway on enrolment (cohort_id)
where state not in ('DECLINED', 'DEFERRED', 'WITHDRAWN', 'NOT_CERTIFIED', 'REMOVED', 'REVOKED', 'APPOINTED');
