-- The eighth of all people that is asked first whether a name is common. A column, because it is compared with every row
-- that is read in passing, and an expression would come last. See ADR 0080.
alter table person add column sampled boolean not null generated always as (get_byte(uuid_send(id), 15) < 32) stored;
create index person_sampled on person using gin (search_pieces, roles) where sampled;

-- What other modules may ask of them. See ADR 0004.
create view person_sample as
select id, search_text, search_pieces from person where sampled;
