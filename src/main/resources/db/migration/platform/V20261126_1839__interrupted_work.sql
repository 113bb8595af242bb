-- Whether a node died over it: whoever looks is told that a step was begun anew.
alter table work add column interrupted boolean not null default false;
