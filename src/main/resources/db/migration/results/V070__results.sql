create table result_list (
    id uuid primary key,
    version integer not null,
    cohort_id uuid not null references cohort (id),
    state text not null check (state in ('PROPOSED', 'DECIDED', 'ON_NOTICE', 'CLOSED')),
    proposed_at timestamptz not null,
    decided_on date,
    minute text,
    constraint result_list_decision check ((state = 'PROPOSED') = (decided_on is null))
);

-- One list of a cohort is underway at a time; a later one takes those who passed a re-trial.
create unique index result_list_one_open on result_list (cohort_id) where state <> 'CLOSED';

create table result_entry (
    id uuid primary key,
    version integer not null,
    list_id uuid not null references result_list (id),
    enrolment_id uuid not null references enrolment (id),
    person_id uuid not null references person (id),
    final_mark numeric(5, 2) not null,
    state text not null check (state in ('PROPOSED', 'DECLINED', 'APPROVED', 'ON_NOTICE', 'SUSPENDED', 'REMOVED', 'CLEARED')),
    constraint result_entry_once unique (enrolment_id)
);

create index result_entry_by_list on result_entry (list_id);

create table public_notice (
    id uuid primary key,
    version integer not null,
    list_id uuid not null references result_list (id),
    title text not null,
    basis text not null,
    steps text not null,
    contact text not null,
    issuer text not null,
    -- By which of the two official orders of strokes the list stands. See ADR 0050.
    name_order text not null default 'SURNAME' check (name_order in ('SURNAME', 'GIVEN_NAME')),
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    state text not null check (state in ('OPEN', 'CLOSED')),
    published_by_id uuid not null,
    constraint public_notice_once unique (list_id),
    constraint public_notice_runs_forward check (opens_at < closes_at)
);

create index public_notice_open on public_notice (closes_at) where state = 'OPEN';

create table objection (
    id uuid primary key,
    version integer not null,
    notice_id uuid not null references public_notice (id),
    entry_id uuid not null references result_entry (id),
    enrolment_id uuid not null references enrolment (id),
    from_organisation boolean not null,
    -- Who objects is known to those who handle it, and to nobody else: sealed.
    sealed_name bytea not null,
    sealed_address bytea not null,
    sealed_phone bytea not null,
    content text not null,
    received_at timestamptz not null,
    due_on date not null,
    state text not null check (state in ('OPEN', 'UPHELD', 'DISMISSED')),
    findings text,
    handled_by_id uuid,
    handled_at timestamptz,
    constraint objection_handled check ((state = 'OPEN') = (findings is null))
);

create index objection_by_entry on objection (entry_id);
create index objection_open on objection (enrolment_id) where state = 'OPEN';

-- Whom an objection concerns that isn't decided yet, for those who issue. See ADR 0004.
create view open_objection_view as
select enrolment_id from objection where state = 'OPEN';
