-- Names of a programme, and what it certifies, can be changed: whoever saves says which version they saw. See ADR 0090.
alter table programme add column version integer not null default 0;
