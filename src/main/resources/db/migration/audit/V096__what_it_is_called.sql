-- What the thing was called when it happened: a log of ids says nothing to a person.
alter table audit_entry add column title text;

create index audit_by_time on audit_entry (at desc, id desc);
create index audit_by_kind_and_time on audit_entry (subject, at desc, id desc);
create index audit_by_actor on audit_entry (actor_id, at desc, id desc);
drop index audit_by_kind;
