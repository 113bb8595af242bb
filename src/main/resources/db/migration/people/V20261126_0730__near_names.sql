-- What two near names have in common for certain: by these keys the candidates are found. See ADR 0050.
alter table organisation add column near_keys text[] not null default '{}';
create index organisation_by_near_key on organisation using gin (near_keys);

-- Which organisations have near names, each pair both ways; written when the later of the two is entered. See ADR 0080.
create table organisation_near (
    organisation_id uuid not null references organisation (id) on delete cascade,
    other_id uuid not null references organisation (id) on delete cascade,
    primary key (organisation_id, other_id)
);

create index organisation_near_other on organisation_near (other_id);

-- Of two that are entered at the same moment neither would see the other: the second one waits until the first is there.
create function organisation_in_turn() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('organisation_in_turn'));
    return null;
end
$$;

create trigger organisation_in_turn before insert on organisation for each statement execute function organisation_in_turn();

-- The list in its order, from the index alone. See ADR 0080.
create index organisation_by_name on organisation (name_key, id);
