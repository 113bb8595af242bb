-- What is fixed before the first number is said, and what came of it. See ADR 0141.
create table hall_draw (
    panel_id uuid primary key references panel (id),
    version integer not null,
    state text not null check (state in ('OPEN', 'DRAWN')),
    sealed_seed bytea not null,
    commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
    list_hash text not null check (list_hash ~ '^[0-9a-f]{64}$'),
    opened_at timestamptz not null,
    closes_at timestamptz not null,
    seed text check (seed ~ '^[0-9a-f]{64}$'),
    aloud text check (aloud ~ '^[0-9]{1,6}$'),
    digest text check (digest ~ '^[0-9a-f]{64}$'),
    drawn_at timestamptz,
    constraint hall_draw_whole check ((state = 'DRAWN') = (seed is not null)
        and (state = 'DRAWN') = (digest is not null) and (state = 'DRAWN') = (drawn_at is not null)),
    -- The secret that is revealed is the one that was fixed, whoever writes it.
    constraint hall_draw_as_committed check (seed is null or encode(sha256(seed::bytea), 'hex') = commitment)
);

create table draw_lot (
    panel_id uuid not null references hall_draw (panel_id) on delete cascade,
    candidate_id uuid not null references trial_candidate (id) on delete cascade,
    lot text not null check (length(lot) = 4),
    said text check (said ~ '^[0-9]{1,6}$'),
    said_at timestamptz,
    primary key (panel_id, candidate_id),
    constraint draw_lot_once unique (panel_id, lot),
    constraint draw_lot_of_candidate unique (candidate_id)
);

-- Nothing that was published changes any more, and no number is added after the order.
create function draw_is_fixed() returns trigger language plpgsql as $$
begin
    if old.state = 'DRAWN' or new.commitment <> old.commitment or new.list_hash <> old.list_hash
        or new.closes_at <> old.closes_at or new.sealed_seed <> old.sealed_seed then
        raise exception 'violates constraint "draw_is_fixed"' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger draw_is_fixed before update on hall_draw for each row execute function draw_is_fixed();

create function draw_takes_numbers() returns trigger language plpgsql as $$
begin
    if new.lot <> old.lot or new.candidate_id <> old.candidate_id or new.panel_id <> old.panel_id or exists (select 1 from hall_draw d where d.panel_id = new.panel_id and d.state = 'DRAWN') then
        raise exception 'violates constraint "draw_is_fixed"' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger draw_takes_numbers before update on draw_lot for each row execute function draw_takes_numbers();

-- A lot goes with its candidate, and in no other way.
create function draw_keeps_lots() returns trigger language plpgsql as $$
begin
    if exists (select 1 from trial_candidate c where c.id = old.candidate_id) then
        raise exception 'violates constraint "draw_is_fixed"' using errcode = 'check_violation';
    end if;
    return old;
end $$;

create trigger draw_keeps_lots before delete on draw_lot for each row execute function draw_keeps_lots();

-- While the hall draws, nobody draws alone.
create function no_draw_beside() returns trigger language plpgsql as $$
begin
    if exists (select 1 from hall_draw d where d.panel_id = new.id and d.state = 'OPEN') then
        raise exception 'violates constraint "draw_is_open"' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger no_draw_beside before update on panel for each row
    when (old.state = 'PLANNED' and new.state = 'DRAWN') execute function no_draw_beside();
