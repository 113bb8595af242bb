-- The eighth of all certificates that is asked first whether a name or a part of a number is common. See ADR 0080.
create index certificate_sampled on certificate using gin (search_pieces) where get_byte(uuid_send(id), 15) < 32;

create view certificate_sample as
select * from certificate where get_byte(uuid_send(id), 15) < 32;
