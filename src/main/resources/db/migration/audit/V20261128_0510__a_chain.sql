-- Each entry gets a link soon after it is written, and each link vouches for all before it. See ADR 0160.
create table audit_link (
    position bigint primary key check (position > 0),
    -- No foreign key: who can delete an entry can drop it, and the chain tells of either.
    entry_id bigint not null unique,
    algorithm text not null,
    previous bytea not null,
    hash bytea not null,
    sealed_at timestamptz not null
);

-- What is written and has no link yet: noted with the entry itself, and gone when it has one.
create table audit_unsealed (
    entry_id bigint primary key,
    noted_at timestamptz not null default now()
);

-- What was found when somebody verified the chain, and how far it went then.
create table audit_check (
    id uuid primary key,
    by_id uuid,
    begun_at timestamptz not null,
    ended_at timestamptz not null,
    after_position bigint not null,
    position bigint not null,
    hash bytea not null,
    broken text,
    broken_position bigint,
    broken_entry_id bigint,
    broken_at timestamptz,
    broken_subject text
);
create index audit_check_by_time on audit_check (ended_at desc);

insert into audit_unsealed (entry_id) select id from audit_entry;

create function audit_entry_waits() returns trigger language plpgsql as $$
begin
    insert into audit_unsealed (entry_id) select id from fresh;
    return null;
end
$$;

create trigger audit_entry_waits after insert on audit_entry
    referencing new table as fresh for each statement execute function audit_entry_waits();

create trigger audit_link_final before update or delete on audit_link
    for each row execute function audit_is_final();
create trigger audit_link_kept before truncate on audit_link
    for each statement execute function audit_is_final();
create trigger audit_check_final before update or delete on audit_check
    for each row execute function audit_is_final();
create trigger audit_check_kept before truncate on audit_check
    for each statement execute function audit_is_final();

create function audit_waits_until_sealed() returns trigger language plpgsql as $$
begin
    if exists (select from gone g where not exists (select from audit_link l where l.entry_id = g.entry_id)) then
        raise exception 'audit entries wait until they are sealed' using errcode = 'restrict_violation';
    end if;
    return null;
end
$$;

create trigger audit_unsealed_waits after delete on audit_unsealed
    referencing old table as gone for each statement execute function audit_waits_until_sealed();
create trigger audit_unsealed_final before update on audit_unsealed
    for each row execute function audit_is_final();
create trigger audit_unsealed_kept before truncate on audit_unsealed
    for each statement execute function audit_is_final();
