create table panel (
    id uuid primary key,
    version integer not null,
    cohort_id uuid not null references cohort (id),
    name text not null check (length(name) between 1 and 80),
    room text not null check (length(room) between 1 and 80),
    day date not null,
    first_start time not null,
    minutes_between integer not null check (minutes_between between 1 and 240),
    state text not null
        check (state in ('PLANNED', 'DRAWN', 'SCORING', 'TABULATED', 'VERIFIED', 'PUBLISHED', 'CANCELLED')),
    seed text,
    drawn_at timestamptz,
    tabulated_by_id uuid references person (id),
    tabulated_at timestamptz,
    verified_by_id uuid references person (id),
    verified_at timestamptz,
    published_at timestamptz,
    constraint panel_name_once unique (cohort_id, name),
    constraint panel_drawn_with_seed check (state in ('PLANNED', 'CANCELLED') or seed is not null),
    constraint panel_tabulated_by_somebody
        check (state not in ('TABULATED', 'VERIFIED', 'PUBLISHED') or tabulated_by_id is not null),
    constraint panel_verified_by_somebody check (state not in ('VERIFIED', 'PUBLISHED') or verified_by_id is not null),
    constraint panel_verified_by_another check (verified_by_id <> tabulated_by_id),
    constraint panel_published_when check ((state = 'PUBLISHED') = (published_at is not null))
);

create index panel_by_cohort on panel (cohort_id, day);
create index panel_waiting on panel (state, day) where state not in ('PUBLISHED', 'CANCELLED');

create table panel_member (
    panel_id uuid not null references panel (id) on delete cascade,
    person_id uuid not null references person (id),
    chief boolean not null,
    primary key (panel_id, person_id)
);

create unique index panel_chief_once on panel_member (panel_id) where chief;
create index panel_member_by_person on panel_member (person_id);

create table trial_candidate (
    id uuid primary key,
    version integer not null,
    panel_id uuid not null references panel (id),
    enrolment_id uuid not null references enrolment (id),
    person_id uuid not null references person (id),
    number integer check (number > 0),
    starts_at timestamptz,
    state text not null check (state in ('WAITING', 'LECTURED', 'ABSENT')),
    seconds integer check (seconds > 0),
    -- Until the panel's results are published, or the panel is called off.
    open boolean not null,
    constraint candidate_once unique (panel_id, enrolment_id),
    constraint candidate_number_once unique (panel_id, number),
    constraint candidate_drawn_whole check ((number is null) = (starts_at is null)),
    constraint candidate_timed check ((state = 'LECTURED') = (seconds is not null))
);

create unique index candidate_open_once on trial_candidate (enrolment_id) where open;
create index candidate_by_enrolment on trial_candidate (enrolment_id);
create index candidate_by_start on trial_candidate (starts_at) where open;

-- Who is to score whom, and who is not: a recusal is a duty that is lifted. See ADR 0031.
create table scoring_duty (
    candidate_id uuid not null references trial_candidate (id) on delete cascade,
    assessor_id uuid not null references person (id),
    recused boolean not null,
    cause text check (cause in ('SAME_EMPLOYER', 'COACH', 'DECLARED')),
    note text,
    declared_by_id uuid references person (id),
    declared_at timestamptz,
    primary key (candidate_id, assessor_id),
    constraint scoring_duty_as_it_stands unique (candidate_id, assessor_id, recused),
    constraint scoring_duty_cause check (recused = (cause is not null)),
    constraint scoring_duty_declared check ((cause = 'DECLARED') is not true or length(note) > 0)
);

create index scoring_duty_by_assessor on scoring_duty (assessor_id);

-- What the rooms above may read in their own queries. See ADR 0004.
create view panel_view as
select id, cohort_id, name, room, day, first_start, minutes_between, state, published_at from panel;

create view panel_member_view as
select panel_id, person_id, chief from panel_member;

create view candidate_view as
select id, panel_id, enrolment_id, person_id, number, starts_at, state, seconds, open from trial_candidate;

create view scoring_duty_view as
select candidate_id, assessor_id, recused from scoring_duty;
