-- What the thing was called when it happened: a log of ids says nothing to a person.
alter table audit_entry add column title text;

-- The log by whatever it can be narrowed down to, each in its order. See ADR 0080.
create index audit_by_time on audit_entry (at desc, id desc);
create index audit_by_academy on audit_entry (academy_id, at desc, id desc);
create index audit_by_kind on audit_entry (subject, at desc, id desc);
create index audit_by_actor on audit_entry (actor_id, at desc, id desc);
create index audit_by_actor_and_kind on audit_entry (actor_id, subject, at desc, id desc);
create index audit_by_person on audit_entry (concerns_id, at desc, id desc);
