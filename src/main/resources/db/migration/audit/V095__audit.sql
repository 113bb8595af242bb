-- Who did what to what, when and why. Written with the change itself, and never changed after.
create table audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor_id uuid,
    subject text not null,
    subject_id uuid not null,
    -- The academy where it happened; without one it is the installation's own.
    academy_id uuid,
    concerns_id uuid,
    from_state text,
    to_state text not null,
    state_type text,
    reason text
);

create index audit_by_subject on audit_entry (subject_id, id);

create function audit_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are final' using errcode = 'restrict_violation';
end
$$;

create trigger audit_entry_final before update or delete on audit_entry
    for each row execute function audit_is_final();
create trigger audit_entry_kept before truncate on audit_entry
    for each statement execute function audit_is_final();
