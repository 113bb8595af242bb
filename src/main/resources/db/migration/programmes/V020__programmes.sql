create table academy (
    id uuid primary key,
    version integer not null default 0,
    -- The word under which its public pages stand.
    path text not null check (path ~ '^[a-z][a-z0-9-]{1,39}$'),
    name_zh text not null,
    name_en text not null,
    address text not null,
    phone text not null,
    email text not null,
    -- Its mark, a small picture; without one its first character stands for it.
    mark bytea,
    constraint academy_path_once unique (path)
);

alter table belonging add foreign key (academy_id) references academy (id);

create table programme (
    id uuid primary key,
    academy_id uuid not null references academy (id),
    code text not null check (code ~ '^[A-Z]{2,8}$'),
    name_zh text not null,
    name_en text not null,
    -- A certificate's number begins with it, and is looked up without knowing whose it is. See ADR 0110.
    constraint programme_code_once unique (code)
);

create index programme_by_academy on programme (academy_id);

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

-- Who is enrolled in an academy's cohort, or was given authority in it, has to do with it.
create function academy_of_scope(scope text, scope_id uuid) returns uuid language sql stable as $$
    select case scope
        when 'ACADEMY' then scope_id
        when 'PROGRAMME' then (select academy_id from programme where id = scope_id)
        when 'COHORT' then
            (select p.academy_id from cohort c join programme p on p.id = c.programme_id where c.id = scope_id)
        end
$$;

create function enrolment_belongs() returns trigger language plpgsql as $$
begin
    perform belong(academy_of_scope('COHORT', new.cohort_id), new.person_id);
    return null;
end
$$;

create trigger enrolment_belongs after insert on enrolment for each row execute function enrolment_belongs();

create function grant_in_academy() returns trigger language plpgsql as $$
begin
    new.academy_id := academy_of_scope(new.scope, new.scope_id);
    return new;
end
$$;

create trigger grant_in_academy before insert on authority_grant for each row execute function grant_in_academy();

create function grant_belongs() returns trigger language plpgsql as $$
begin
    perform belong(new.academy_id, (select person_id from account where id = new.account_id));
    return null;
end
$$;

create trigger grant_belongs after insert on authority_grant for each row execute function grant_belongs();

-- What other modules may read of a cohort in their own queries. See ADR 0004.
create view cohort_view as
select id, programme_id, name, year, batch, starts_on, ends_on, capacity, seats_taken from cohort;

-- Where a cohort stands: for whoever asks for scope.
create view cohort_place as
select c.id as cohort_id, c.programme_id, p.academy_id
from cohort c
join programme p on p.id = c.programme_id;

-- What other modules may read of an enrolment in their own queries: its place and state, or with its person. See ADR 0004.
create view enrolment_view as
select id, cohort_id, person_id, state from enrolment;

create view trainee_view as
select e.id, e.version, e.cohort_id, e.person_id, e.state, p.name, p.stroke_key, p.stroke_key_given, p.pinyin_key, p.pinyin_initials,
       p.search_text, p.search_pieces, p.employer, p.employer_id, p.district, p.industry, p.trade,
       p.honours, p.consented_at, c.name as cohort, c.year, c.batch, c.programme_id
from enrolment e
join person_view p on p.id = e.person_id
join cohort c on c.id = e.cohort_id;
