create table room (
    id uuid primary key,
    version integer not null,
    -- Each academy has rooms of its own, whatever another calls its.
    academy_id uuid not null references academy (id),
    name text not null check (length(name) between 1 and 60),
    constraint room_name_once unique (academy_id, name)
);

create table session (
    id uuid primary key,
    version integer not null,
    cohort_id uuid not null references cohort (id),
    room_id uuid not null references room (id),
    lecturer_id uuid references person (id),
    title text not null check (length(title) between 1 and 120),
    kind text not null check (kind in ('CEREMONY', 'LECTURE', 'POLISHING', 'PRACTICE')),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    class_hours integer not null check (class_hours between 0 and 4),
    state text not null check (state in ('PLANNED', 'CANCELLED')),
    constraint session_runs_forward check (starts_at < ends_at),
    -- One room, one lecturer and one cohort can be in one place only, also when two plan at once.
    constraint session_room_free exclude using gist
        (room_id with =, tstzrange(starts_at, ends_at) with &&) where (state = 'PLANNED'),
    constraint session_lecturer_free exclude using gist
        (lecturer_id with =, tstzrange(starts_at, ends_at) with &&) where (state = 'PLANNED'),
    constraint session_cohort_free exclude using gist
        (cohort_id with =, tstzrange(starts_at, ends_at) with &&) where (state = 'PLANNED')
);

create index session_by_cohort on session (cohort_id, starts_at);
create index session_by_start on session (starts_at) where state = 'PLANNED';
create index session_by_lecturer on session (lecturer_id, starts_at);
