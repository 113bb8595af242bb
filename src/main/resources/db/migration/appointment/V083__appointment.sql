create table appointment (
    id uuid primary key,
    version integer not null,
    certificate_id uuid not null references certificate (id),
    enrolment_id uuid not null references enrolment (id),
    person_id uuid not null references person (id),
    starts_on date not null,
    ends_on date not null,
    paper_hash text not null references issued_paper (hash),
    state text not null check (state in ('IN_FORCE', 'ENDED')),
    issued_on date not null,
    issued_at timestamptz not null,
    issued_by_id uuid,
    ended_on date,
    ended_reason text,
    constraint appointment_runs_forward check (starts_on <= ends_on),
    constraint appointment_ended check ((state = 'IN_FORCE') = (ended_on is null))
);

create unique index appointment_one_in_force on appointment (enrolment_id) where state = 'IN_FORCE';
create index appointment_by_certificate on appointment (certificate_id);

create trigger appointment_stands before update or delete on appointment
    for each row execute function refuse_change_of_issued();
