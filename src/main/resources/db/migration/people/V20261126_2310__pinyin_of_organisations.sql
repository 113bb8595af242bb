-- Organisations in the order of their names as they are read, as people are; made of the name on saving. See ADR 0050, 0080.
alter table organisation add column pinyin_key text collate "C" not null default '';
drop index organisation_by_name;
