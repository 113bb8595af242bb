-- Masters and their apprentices, and relatives, are causes of their own; candidates ask, too, and whoever runs the cohort decides. See ADR 0148.
alter table scoring_duty drop constraint scoring_duty_cause_check;
alter table scoring_duty add constraint scoring_duty_cause_check
    check (cause in ('SAME_EMPLOYER', 'COACH', 'MASTER_APPRENTICE', 'RELATIVE', 'DECLARED'));
alter table scoring_duty drop constraint scoring_duty_declared;
alter table scoring_duty add constraint scoring_duty_declared
    check ((cause in ('MASTER_APPRENTICE', 'RELATIVE', 'DECLARED')) is not true or length(note) > 0);

create table recusal_request (
    id uuid primary key,
    version integer not null,
    candidate_id uuid not null references trial_candidate (id) on delete cascade,
    assessor_id uuid not null references person (id),
    cause text not null check (cause in ('MASTER_APPRENTICE', 'RELATIVE', 'DECLARED')),
    reason text not null check (length(trim(reason)) > 0),
    state text not null check (state in ('ASKED', 'GRANTED', 'REFUSED')),
    asked_at timestamptz not null,
    decided_by_id uuid references person (id),
    decided_at timestamptz,
    refusal text,
    constraint recusal_request_once unique (candidate_id, assessor_id),
    constraint recusal_request_decided check ((state = 'ASKED') = (decided_at is null)),
    constraint recusal_request_refused check ((state = 'REFUSED') = (refusal is not null))
);
