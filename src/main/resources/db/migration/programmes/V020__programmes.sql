create table academy (
    id uuid primary key,
    name_zh text not null,
    name_en text not null,
    address text not null,
    phone text not null,
    email text not null
);

create table programme (
    id uuid primary key,
    academy_id uuid not null references academy (id),
    code text not null check (code ~ '^[A-Z]{2,8}$'),
    name_zh text not null,
    name_en text not null,
    constraint programme_code_once unique (code)
);

create table programme_rules (
    id uuid primary key,
    programme_id uuid not null references programme (id),
    number integer not null check (number > 0),
    applies_from date not null,
    rules jsonb not null,
    constraint programme_rules_number_once unique (programme_id, number)
);

create table cohort (
    id uuid primary key,
    version integer not null,
    programme_id uuid not null references programme (id),
    rules_id uuid not null references programme_rules (id),
    year integer not null check (year between 2000 and 2100),
    batch integer not null check (batch between 1 and 99),
    name text not null,
    starts_on date not null,
    ends_on date not null,
    capacity integer not null check (capacity between 1 and 500),
    seats_taken integer not null default 0,
    constraint cohort_batch_once unique (programme_id, year, batch),
    constraint cohort_runs_forward check (starts_on <= ends_on),
    constraint cohort_seats check (seats_taken between 0 and capacity)
);

create index cohort_by_time on cohort (year desc, batch desc, id);

create table enrolment (
    id uuid primary key,
    version integer not null,
    cohort_id uuid not null references cohort (id),
    person_id uuid not null references person (id),
    state text not null,
    admitted_at timestamptz not null,
    constraint enrolment_once unique (cohort_id, person_id)
);

create index enrolment_by_person on enrolment (person_id);
create index enrolment_by_cohort_state on enrolment (cohort_id, state);

-- What other modules may read of a cohort in their own queries. See ADR 0004.
create view cohort_view as
select id, programme_id, name, year, batch, starts_on, ends_on, capacity, seats_taken from cohort;

-- What other modules may read of an enrolment in their own queries: its place and state, or with its person. See ADR 0004.
create view enrolment_view as
select id, cohort_id, person_id, state from enrolment;

create view enrolment_card as
select e.id, e.cohort_id, e.person_id, e.state, p.name, p.stroke_key, p.stroke_key_given, p.pinyin_key, p.pinyin_initials,
       p.search_text, p.search_pieces, p.employer, p.employer_id, p.district, p.industry, p.trade,
       p.honours, p.consented_at, c.name as cohort, c.year, c.batch, c.programme_id
from enrolment e
join person_card p on p.id = e.person_id
join cohort c on c.id = e.cohort_id;
