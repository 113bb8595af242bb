-- The serial last given in each series. Its row is held until the certificate is there, or rolled back with it.
create table certificate_series (
    programme_id uuid not null references programme (id),
    year integer not null,
    batch integer not null,
    last integer not null constraint certificate_series_full check (last between 1 and 9999),
    primary key (programme_id, year, batch)
);

create table certificate (
    id uuid primary key,
    version integer not null,
    enrolment_id uuid not null references enrolment (id),
    person_id uuid not null references person (id),
    programme_id uuid not null references programme (id),
    year integer not null,
    batch integer not null,
    serial integer not null,
    number text not null,
    token text not null check (token ~ '^[0-9a-f]{32}$'),
    name text not null,
    name_key text not null,
    search_text text not null,
    search_pieces text[] not null,
    paper_hash text not null references issued_paper (hash),
    replaces_id uuid references certificate (id),
    state text not null check (state in ('IN_FORCE', 'REVOKED', 'SUPERSEDED')),
    issued_on date not null,
    issued_at timestamptz not null,
    issued_by_id uuid,
    printings integer not null default 1 check (printings > 0),
    ended_at timestamptz,
    ended_reason text,
    constraint certificate_number_once unique (number),
    constraint certificate_serial_once unique (programme_id, year, batch, serial),
    constraint certificate_token_once unique (token),
    constraint certificate_replaced_once unique (replaces_id),
    constraint certificate_ended check ((state = 'IN_FORCE') = (ended_at is null)
        and (state = 'IN_FORCE') = (ended_reason is null))
);

create unique index certificate_one_in_force on certificate (enrolment_id) where state = 'IN_FORCE';
create index certificate_by_person on certificate (person_id);
create index certificate_by_enrolment on certificate (enrolment_id, issued_at desc, serial desc);
create index certificate_search on certificate using gin (search_pieces);

-- The register by whatever it can be narrowed down to, each in its order. See ADR 0080.
create index certificate_by_issue on certificate (issued_at desc, id);
create index certificate_by_programme on certificate (programme_id, issued_at desc, id);
create index certificate_by_state on certificate (state, issued_at desc, id);
create index certificate_by_year on certificate (year, issued_at desc, id);
create index certificate_by_year_and_state on certificate (year, state, issued_at desc, id);

create table certificate_printing (
    certificate_id uuid not null references certificate (id),
    printing integer not null check (printing > 1),
    at timestamptz not null,
    by_id uuid,
    reason text not null check (length(trim(reason)) > 0),
    primary key (certificate_id, printing)
);

-- The last guard: no certificate without a notice that closed without an open objection, however it is tried. One that
-- replaces another for the same person's place stands on the first one's notice.
create function refuse_certificate_without_clear_notice() returns trigger language plpgsql as $$
declare
    stands text;
    replaced text;
begin
    select state into stands from enrolment where id = new.enrolment_id for update;
    if exists (select 1 from objection where enrolment_id = new.enrolment_id and state = 'OPEN') then
        raise exception 'an objection is open: violates constraint "certificate_no_open_objection"'
            using errcode = '23514', constraint = 'certificate_no_open_objection';
    end if;
    select state into replaced from certificate where id = new.replaces_id and enrolment_id = new.enrolment_id;
    if stands is distinct from 'CLEARED'
        and not (replaced is not distinct from 'SUPERSEDED' and stands in ('CERTIFIED', 'APPOINTED')) then
        raise exception 'the notice has not closed: violates constraint "certificate_needs_clear_notice"'
            using errcode = '23514', constraint = 'certificate_needs_clear_notice';
    end if;
    return new;
end
$$;

create trigger certificate_needs_clear_notice before insert on certificate
    for each row execute function refuse_certificate_without_clear_notice();

create function refuse_change_of_issued() returns trigger language plpgsql as $$
declare
    before jsonb;
    after jsonb;
begin
    if tg_op = 'UPDATE' then
        before := to_jsonb(old) - '{version,state,printings,ended_at,ended_on,ended_reason}'::text[];
        after := to_jsonb(new) - '{version,state,printings,ended_at,ended_on,ended_reason}'::text[];
        if before = after and old.state = 'IN_FORCE' then
            return new;
        end if;
    end if;
    raise exception 'what was issued stands: violates constraint "issued_stands"'
        using errcode = '23514', constraint = 'issued_stands';
end
$$;

create trigger certificate_stands before update or delete on certificate
    for each row execute function refuse_change_of_issued();

create trigger certificate_printing_stands before update or delete on certificate_printing
    for each row execute function refuse_change_of_paper();

-- What other rooms may read of a certificate in their own queries. See ADR 0004.
create view certificate_view as
select id, enrolment_id, person_id, number, token, name, state, issued_on, issued_at, serial from certificate;
