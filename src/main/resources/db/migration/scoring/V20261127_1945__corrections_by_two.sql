-- How often a sheet was given back: what was confirmed before that isn't sent after it.
alter table score_sheet add column round integer not null default 0 check (round >= 0);

-- A sent sheet goes back by two people's hands. What it said is kept as the text over which its receipt was made. See ADR 0147.
create table sheet_correction (
    id uuid primary key,
    version integer not null,
    sheet_id uuid not null references score_sheet (id),
    round integer not null,
    state text not null check (state in ('ASKED', 'GRANTED', 'REFUSED', 'TAKEN_BACK')),
    asked_by_id uuid not null references person (id),
    asked_at timestamptz not null,
    reason text not null check (length(trim(reason)) > 0),
    was_text text not null,
    was_total numeric(6, 1) not null,
    decided_by_id uuid references person (id),
    decided_at timestamptz,
    refusal text,
    constraint sheet_correction_decided check ((state = 'ASKED') = (decided_at is null)
        and (state = 'ASKED') = (decided_by_id is null)),
    constraint sheet_correction_by_two check (state not in ('GRANTED', 'REFUSED') or decided_by_id <> asked_by_id),
    constraint sheet_correction_refused check ((state = 'REFUSED') = (refusal is not null))
);

create unique index sheet_correction_open on sheet_correction (sheet_id) where state = 'ASKED';
create index sheet_correction_by_sheet on sheet_correction (sheet_id, asked_at);

-- Nobody gives a sheet back alone, whoever writes it.
create function sheet_returns_by_two() returns trigger language plpgsql as $$
begin
    if not exists (select from sheet_correction c where c.sheet_id = old.id and c.round = old.round and c.state = 'GRANTED') then
        raise exception 'violates constraint "sheet_returns_by_two"' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger sheet_returns_by_two before update on score_sheet for each row
when (old.state = 'SENT' and new.state <> 'SENT') execute function sheet_returns_by_two();

create view sheet_correction_view as
select id, sheet_id, round, state, asked_by_id, asked_at, reason, was_total, decided_by_id, decided_at from sheet_correction;
