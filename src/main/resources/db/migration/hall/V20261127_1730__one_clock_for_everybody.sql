-- The clock of a lecture: what has passed, and since when it runs. See ADR 0142.
create table lecture_clock (
    candidate_id uuid primary key references trial_candidate (id) on delete cascade,
    version integer not null,
    panel_id uuid not null references panel (id),
    number integer not null,
    state text not null check (state in ('RUNNING', 'PAUSED', 'STOPPED')),
    passed_millis bigint not null check (passed_millis between 0 and longest_millis),
    since timestamptz,
    longest_millis bigint not null check (longest_millis > 0),
    begun_at timestamptz not null,
    changed_at timestamptz not null,
    constraint lecture_clock_runs check ((state = 'RUNNING') = (since is not null))
);

-- One lecture at a time.
create unique index lecture_clock_alone on lecture_clock (panel_id) where state <> 'STOPPED';
create index lecture_clock_by_panel on lecture_clock (panel_id, begun_at);
create index lecture_clock_running on lecture_clock (since) where state = 'RUNNING';
