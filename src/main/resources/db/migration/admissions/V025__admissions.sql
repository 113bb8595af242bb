-- A list as it was handed in, until it is taken over or put aside. The file is sealed: it holds identity numbers.
create table nomination_import (
    id uuid primary key,
    version integer not null,
    programme_id uuid not null references programme (id),
    year integer not null,
    file_name text not null,
    content bytea,
    made_by_id uuid not null,
    made_at timestamptz not null,
    state text not null check (state in ('PREVIEW', 'TAKEN_OVER', 'PUT_ASIDE')),
    added integer not null default 0,
    known integer not null default 0,
    refused integer not null default 0,
    constraint nomination_import_sealed check ((state = 'PREVIEW') = (content is not null))
);

create table application (
    id uuid primary key,
    version integer not null,
    programme_id uuid not null references programme (id),
    year integer not null,
    person_id uuid not null references person (id),
    nominator_id uuid references organisation (id),
    course_title text,
    course_kind text check (course_kind in ('SPIRIT', 'TECHNICAL')),
    applied_on date,
    state text not null,
    reason text,
    correct_by date,
    cohort_id uuid references cohort (id),
    created_at timestamptz not null,
    constraint application_once unique (programme_id, year, person_id),
    constraint application_cohort_when_admitted check ((state = 'ADMITTED') = (cohort_id is not null))
);

create index application_by_person on application (person_id);
create index application_by_nominator on application (nominator_id);

-- The list by whatever it can be narrowed down to, each in its order. See ADR 0080.
create index application_by_created on application (created_at desc, id);
create index application_by_programme on application (programme_id, created_at desc, id);
create index application_by_programme_and_state on application (programme_id, state, created_at desc, id);
create index application_by_cohort on application (cohort_id) where cohort_id is not null;
create index application_by_state on application (state, created_at desc, id);
create index application_by_year on application (year, created_at desc, id);
create index application_by_year_and_state on application (year, state, created_at desc, id);

-- Who applies to an academy has to do with it.
create function application_belongs() returns trigger language plpgsql as $$
begin
    perform belong(academy_of_scope('PROGRAMME', new.programme_id), new.person_id);
    return null;
end
$$;

create trigger application_belongs after insert on application for each row execute function application_belongs();
