-- The roles that somebody holds anywhere, whatever its days: what a list of many people is narrowed down by. Kept by the
-- grants themselves. See ADR 0080.
drop index person_search;
alter table person add column roles text[] not null default '{}';

update person p set roles = h.roles
from (select a.person_id, array_agg(distinct g.role order by g.role) as roles
      from authority_grant g join account a on a.id = g.account_id where g.ended_at is null group by a.person_id) h
where h.person_id = p.id;

-- Two grants to one person take turns, so that the later one sees what the earlier one gave.
create function person_has_roles() returns trigger language plpgsql as $$
declare
    holder uuid;
    held text[];
begin
    select person_id into holder from account where id = coalesce(new.account_id, old.account_id);
    perform from person where id = holder for no key update;
    -- Those of the account first, which of them stand and in which order after: the index of those that stand would read
    -- everybody's, and a plan that is kept from when there were few keeps to it.
    select coalesce(array_agg(distinct g.role order by g.role), '{}') into held
    from (select role, ended_at from authority_grant
          where account_id = coalesce(new.account_id, old.account_id) offset 0) g
    where g.ended_at is null;
    update person set roles = held where id = holder and roles <> held;
    return null;
end
$$;

create trigger person_has_roles after insert or delete or update of role, ended_at on authority_grant
    for each row execute function person_has_roles();

-- Those of a role by name; a role without an index of its own is found all the same, and slowly when many hold it.
create index person_trainee on person (pinyin_key, id) where roles @> '{TRAINEE}';
create index person_coach on person (pinyin_key, id) where roles @> '{COACH}';
create index person_assessor on person (pinyin_key, id) where roles @> '{ASSESSOR}';
create index person_officer on person (pinyin_key, id) where roles @> '{OFFICER}';
create index person_coordinator on person (pinyin_key, id) where roles @> '{COORDINATOR}';
create index person_administrator on person (pinyin_key, id) where roles @> '{ADMINISTRATOR}';
create index person_system_administrator on person (pinyin_key, id) where roles @> '{SYSTEM_ADMINISTRATOR}';
create index person_auditor on person (pinyin_key, id) where roles @> '{AUDITOR}';

-- What is looked for by both is looked up by both at once.
create index person_search on person using gin (search_pieces, roles);
