-- Every document is a deck.
alter table document drop column kind;

-- Who had much drawn of late waits behind whoever had little. See ADR 0021.
create index rendering_lately on rendering (claimed_at);

-- What waits for a store that can't be used just now holds up nobody else. By the database's clock.
alter table rendering add column not_before timestamptz;
