-- Assessors are asked when they can judge, and say at which parts of which days they can't.
create table free_time_asked (
    cohort_id uuid not null references cohort (id) on delete cascade,
    person_id uuid not null references person (id),
    asked_by_id uuid not null references person (id),
    asked_at timestamptz not null,
    answered_at timestamptz,
    primary key (cohort_id, person_id)
);

create index free_time_unanswered on free_time_asked (person_id) where answered_at is null;

create table free_time_busy (
    cohort_id uuid not null,
    person_id uuid not null,
    day date not null,
    starts time not null,
    ends time not null,
    primary key (cohort_id, person_id, day, starts),
    foreign key (cohort_id, person_id) references free_time_asked (cohort_id, person_id) on delete cascade,
    constraint free_time_busy_in_order check (starts < ends)
);
