-- A cohort's plan of its trial lectures, until panels are made of it. See ADR 0144.
create table schedule (
    cohort_id uuid primary key references cohort (id) on delete cascade,
    version integer not null,
    first_day date not null,
    days integer not null check (days between 1 and 20),
    hours text not null check (length(hours) between 1 and 200),
    rooms text not null check (length(rooms) > 0),
    panels integer not null check (panels between 1 and 20),
    minutes_between integer not null check (minutes_between between 1 and 240),
    longest_wait integer not null check (longest_wait between 0 and 600)
);

create table schedule_assessor (
    cohort_id uuid not null references schedule (cohort_id) on delete cascade,
    person_id uuid not null references person (id),
    primary key (cohort_id, person_id)
);

create table schedule_seat (
    cohort_id uuid not null references schedule (cohort_id) on delete cascade,
    team integer not null check (team >= 0),
    seat integer not null check (seat >= 0),
    person_id uuid not null references person (id),
    primary key (cohort_id, team, seat)
);

create table schedule_sitting (
    cohort_id uuid not null references schedule (cohort_id) on delete cascade,
    stretch integer not null check (stretch >= 0),
    room text not null,
    team integer not null check (team >= 0),
    primary key (cohort_id, stretch, room)
);

create table schedule_lecture (
    cohort_id uuid not null references schedule (cohort_id) on delete cascade,
    enrolment_id uuid not null references enrolment (id) on delete cascade,
    stretch integer not null check (stretch >= 0),
    room text not null,
    pinned boolean not null,
    primary key (cohort_id, enrolment_id)
);
