-- Work that takes longer than anyone waits: it survives a restart, goes on at any node, and everyone sees how far it is.
-- See ADR 0071.
create table work (
    id uuid primary key,
    kind text not null,
    -- What it is about, such as a cohort: there is one unfinished work of a kind about it.
    about uuid not null,
    settings jsonb not null,
    begun_by_id uuid not null,
    begun_by_name text not null,
    language text not null check (language in ('zh', 'en')),
    state text not null check (state in ('WAITING', 'RUNNING', 'PAUSED', 'DONE', 'CANCELLED')),
    steps integer not null check (steps > 0),
    done integer not null default 0,
    failed integer not null default 0,
    -- Within the step that is being done, in thousandths.
    within integer not null default 0 check (within between 0 and 1000),
    begun_at timestamptz not null,
    ended_at timestamptz,
    dismissed boolean not null default false,
    constraint work_counts check (done >= 0 and failed >= 0 and done + failed <= steps),
    constraint work_ended check ((state in ('DONE', 'CANCELLED')) = (ended_at is not null))
);

create unique index work_once on work (kind, about) where state in ('WAITING', 'RUNNING', 'PAUSED');
create index work_by_about on work (kind, about, begun_at desc);
create index work_to_do on work (begun_at) where state in ('WAITING', 'RUNNING');

create table work_step (
    work_id uuid not null references work (id) on delete cascade,
    position integer not null,
    subject_id uuid not null,
    label text not null,
    state text not null check (state in ('WAITING', 'DONE', 'FAILED')),
    outcome text,
    primary key (work_id, position)
);

create index work_step_waiting on work_step (work_id, position) where state = 'WAITING';
