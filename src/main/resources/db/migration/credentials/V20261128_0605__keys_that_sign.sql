-- Keys by which an academy signs what anyone can check without asking it (Ed25519). One signs; the private part of those
-- before it is gone, their public part stays for ever. See ADR 0161.
create table academy_key (
    key_id text primary key check (key_id ~ '^[0-9a-f]{8}$'),
    academy_id uuid not null references academy (id),
    public_key bytea not null check (octet_length(public_key) = 32),
    sealed_key bytea,
    made_at timestamptz not null,
    retired_at timestamptz,
    constraint academy_key_retired check ((retired_at is null) = (sealed_key is not null))
);

create unique index academy_key_signs on academy_key (academy_id) where retired_at is null;

create function academy_key_stands() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.retired_at is null
        and (old.key_id, old.academy_id, old.public_key, old.made_at) = (new.key_id, new.academy_id, new.public_key, new.made_at) then
        return new;
    end if;
    raise exception 'violates constraint "academy_key_stands"' using errcode = '23514', constraint = 'academy_key_stands';
end $$;

create trigger academy_key_stands before update or delete on academy_key for each row execute function academy_key_stands();
