-- Somebody lectures on another day with leave: they keep their right to lecture, and hold no place on this panel any more. See ADR 0149.
alter table trial_candidate drop constraint trial_candidate_state_check;
alter table trial_candidate add constraint trial_candidate_state_check
    check (state in ('WAITING', 'LECTURED', 'ABSENT', 'POSTPONED'));
alter table trial_candidate add constraint candidate_postponed_is_free check (state <> 'POSTPONED' or not open);

create table postponement (
    id uuid primary key,
    version integer not null,
    candidate_id uuid not null references trial_candidate (id) on delete cascade,
    state text not null check (state in ('ASKED', 'GRANTED', 'REFUSED')),
    reason text not null check (length(trim(reason)) > 0),
    asked_by_id uuid not null references person (id),
    asked_at timestamptz not null,
    decided_by_id uuid references person (id),
    decided_at timestamptz,
    refusal text check (length(trim(refusal)) > 0),
    constraint postponement_decided check ((state = 'ASKED') = (decided_at is null)
        and (state = 'ASKED') = (decided_by_id is null)),
    constraint postponement_refused check ((state = 'REFUSED') = (refusal is not null))
);

-- One that waits or stands; what was refused may be asked again, for another reason.
create unique index postponement_open_once on postponement (candidate_id) where state <> 'REFUSED';
create index postponement_by_candidate on postponement (candidate_id, asked_at);

-- Nobody is postponed without leave, nor once the figures are made; and nobody comes back from it to this panel.
create function postponed_with_leave() returns trigger language plpgsql as $$
begin
    if old.state = 'POSTPONED' and new.state <> 'POSTPONED' then
        raise exception 'violates constraint "candidate_stays_postponed"' using errcode = 'check_violation';
    end if;
    if new.state = 'POSTPONED' and old.state <> 'POSTPONED' and not exists (
        select from postponement a join panel p on p.id = new.panel_id
        where a.candidate_id = new.id and a.state = 'GRANTED' and a.decided_by_id <> new.person_id
          and p.state in ('PLANNED', 'DRAWN', 'SCORING')) then
        raise exception 'violates constraint "postponed_with_leave"' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger postponed_with_leave before update on trial_candidate for each row
when (old.state is distinct from new.state) execute function postponed_with_leave();

create view postponement_view as
select candidate_id, state from postponement;
