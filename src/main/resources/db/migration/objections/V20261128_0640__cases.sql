-- An objection from its receipt to what was put right. Until it is decided, nothing is issued to whom it concerns. See ADR 0163.
create table objection_case (
    id uuid primary key,
    version integer not null,
    notice_id uuid not null references public_notice (id),
    entry_id uuid not null references result_entry (id),
    enrolment_id uuid not null references enrolment (id),
    person_id uuid not null references person (id),
    channel text not null check (channel in ('PAGE', 'TELEPHONE', 'LETTER')),
    from_organisation boolean not null,
    -- Who objects is known to whoever says why they must know, and to nobody else: sealed.
    sealed_name bytea not null,
    sealed_address bytea not null,
    sealed_phone bytea not null,
    -- What stands for the address on the network that it came from; it can't be read back.
    sender bytea,
    -- What stands for who objects to whom with which words: the same one sent twice is one.
    sameness bytea not null,
    -- By which the objector's own page is found.
    token text not null unique,
    received_at timestamptz not null,
    taken_up_at timestamptz,
    due_on date not null,
    extended text,
    state text not null
        check (state in ('QUEUED', 'RECEIVED', 'OPEN', 'UPHELD', 'PUT_RIGHT', 'DISMISSED', 'REFUSED')),
    reached_at timestamptz,
    reached_by_id uuid,
    reached_how text,
    decided_at timestamptz,
    decided_by_id uuid,
    decision text,
    remedy text check (remedy in ('REMOVE', 'CORRECT')),
    put_right_at timestamptz,
    put_right text,
    constraint objection_once unique (entry_id, sameness),
    constraint objection_queue check ((state = 'QUEUED') = (taken_up_at is null) or state = 'REFUSED'),
    constraint objection_reached check (num_nulls(reached_at, reached_by_id, reached_how) in (0, 3)
        and (state not in ('OPEN', 'UPHELD', 'PUT_RIGHT', 'DISMISSED') or reached_at is not null)),
    constraint objection_decided check (num_nulls(decided_at, decision) in (0, 2)
        and (state in ('UPHELD', 'PUT_RIGHT', 'DISMISSED', 'REFUSED')) = (decision is not null)),
    constraint objection_remedy check ((state in ('UPHELD', 'PUT_RIGHT')) = (remedy is not null)),
    constraint objection_put_right check (num_nulls(put_right_at, put_right) in (0, 2)
        and (state = 'PUT_RIGHT') = (put_right is not null))
);

create index objection_case_by_notice on objection_case (notice_id, received_at);
create index objection_case_by_entry on objection_case (entry_id);
create index objection_case_undecided on objection_case (enrolment_id)
    where state in ('QUEUED', 'RECEIVED', 'OPEN', 'UPHELD');
create index objection_case_by_sender on objection_case (sender, taken_up_at) where sender is not null;

-- Each point of it by itself: what is said, and what was found.
create table objection_point (
    objection_id uuid not null references objection_case (id),
    number integer not null check (number > 0),
    content text not null,
    borne_out boolean,
    finding text,
    found_by_id uuid,
    found_at timestamptz,
    primary key (objection_id, number),
    constraint objection_point_found check (num_nulls(borne_out, finding, found_by_id, found_at) in (0, 4))
);

create table objection_investigator (
    objection_id uuid not null references objection_case (id),
    person_id uuid not null references person (id),
    appointed_at timestamptz not null,
    appointed_by_id uuid not null,
    primary key (objection_id, person_id)
);

-- What the objector was told on the way.
create table objection_reply (
    objection_id uuid not null references objection_case (id),
    at timestamptz not null,
    by_id uuid not null,
    content text not null,
    primary key (objection_id, at)
);

-- Who decides has found nothing out themselves, and decides when every point has been looked into.
create function objection_decided_apart() returns trigger language plpgsql as $$
begin
    if new.state in ('UPHELD', 'DISMISSED') and old.state = 'OPEN' then
        if exists (select from objection_investigator where objection_id = new.id and person_id = new.decided_by_id) then
            raise exception 'violates constraint "objection_decided_apart"'
                using errcode = '23514', constraint = 'objection_decided_apart';
        end if;
        if exists (select from objection_point where objection_id = new.id and finding is null) then
            raise exception 'violates constraint "objection_points_found"'
                using errcode = '23514', constraint = 'objection_points_found';
        end if;
    end if;
    return new;
end
$$;

create trigger objection_decided_apart before update on objection_case
    for each row execute function objection_decided_apart();

do $$
begin
    insert into objection_case (id, version, notice_id, entry_id, enrolment_id, person_id, channel, from_organisation,
        sealed_name, sealed_address, sealed_phone, sameness, token, received_at, taken_up_at, due_on, state,
        reached_at, reached_by_id, reached_how, decided_at, decided_by_id, decision, remedy, put_right_at, put_right)
    select o.id, o.version, o.notice_id, o.entry_id, o.enrolment_id, r.person_id, 'PAGE', o.from_organisation,
        o.sealed_name, o.sealed_address, o.sealed_phone, cast(cast(o.id as text) as bytea),
        replace(cast(gen_random_uuid() as text), '-', ''), o.received_at, o.received_at, o.due_on,
        case o.state when 'UPHELD' then 'PUT_RIGHT' else o.state end,
        o.received_at, n.published_by_id, '-', o.handled_at, o.handled_by_id, o.findings,
        case o.state when 'UPHELD' then 'REMOVE' end,
        case o.state when 'UPHELD' then o.handled_at end, case o.state when 'UPHELD' then o.findings end
    from objection o join result_entry r on r.id = o.entry_id join public_notice n on n.id = o.notice_id;
    insert into objection_point (objection_id, number, content, borne_out, finding, found_by_id, found_at)
    select id, 1, content, case when findings is not null then state = 'UPHELD' end, findings,
        case when findings is not null then handled_by_id end, case when findings is not null then handled_at end
    from objection;
    drop view open_objection_view;
    drop table objection;
end
$$;

-- Whom an objection concerns that isn't settled yet, for those who issue. See ADR 0004.
create view undecided_objection_view as
select enrolment_id from objection_case where state in ('QUEUED', 'RECEIVED', 'OPEN', 'UPHELD');
