-- What was put right on a notice while it ran: what was published stands, and this stands beside it.
create table notice_correction (
    notice_id uuid not null references public_notice (id),
    at timestamptz not null,
    content text not null,
    primary key (notice_id, at)
);

-- What other rooms may read of notices in their own queries. See ADR 0004.
create view public_notice_view as
select n.id, l.id as list_id, l.cohort_id, n.title, n.issuer, n.opens_at, n.closes_at, n.state, n.published_by_id
from public_notice n join result_list l on l.id = n.list_id;

create view published_name_view as
select p.entry_id, p.notice_id, p.name, p.employer, p.stroke_key, r.state
from published_name p join result_entry r on r.id = p.entry_id;

-- Whether something of it is still to be settled, kept up by the room that knows: most notices have nothing, and then nobody asks.
alter table public_notice add column unsettled boolean not null default false;
create index public_notice_unsettled on public_notice (list_id) where unsettled;
