create table organisation (
    id uuid primary key,
    version integer not null,
    parent_id uuid references organisation (id),
    name text not null,
    -- The name in the form in which it is matched: there is one organisation of a key. See ADR 0050.
    name_key text not null,
    search_text text not null,
    search_pieces text[] not null,
    kind text not null check (kind in ('UNION', 'GROUP', 'ENTERPRISE')),
    constraint organisation_name_once unique (name_key)
);

create index organisation_search on organisation using gin (search_pieces);
create index organisation_by_parent on organisation (parent_id);

-- Under which other names an organisation was known before it was merged with them.
create table organisation_alias (
    name_key text primary key,
    organisation_id uuid not null references organisation (id)
);

create index organisation_alias_by_organisation on organisation_alias (organisation_id);

create table person (
    id uuid primary key,
    version integer not null,
    name text not null check (length(name) between 1 and 60),
    -- Made of the name on saving: how it is compared, put in order and found. See ADR 0050.
    name_key text not null,
    stroke_key text collate "C" not null,
    stroke_key_given text collate "C" not null,
    pinyin_key text collate "C" not null,
    pinyin_initials text collate "C" not null,
    search_text text not null,
    search_pieces text[] not null,
    gender text check (gender in ('FEMALE', 'MALE')),
    identity_cipher bytea,
    identity_hash bytea,
    phone text,
    email text,
    employer_id uuid references organisation (id),
    district text,
    industry text,
    trade text,
    apprentices integer not null default 0 check (apprentices >= 0),
    consented_at timestamptz,
    consent_note text,
    created_at timestamptz not null,
    constraint person_identity_once unique (identity_hash)
);

create index person_by_pinyin on person (pinyin_key, id);
create index person_by_name_key on person (name_key);
create index person_search on person using gin (search_pieces);
create index person_by_employer on person (employer_id);

create table honour (
    person_id uuid not null references person (id) on delete cascade,
    position integer not null,
    title text not null,
    year integer check (year between 1950 and 2100),
    primary key (person_id, position)
);

create table account (
    id uuid primary key,
    version integer not null,
    person_id uuid not null references person (id),
    login text not null check (login = lower(login)),
    password_hash text,
    state text not null check (state in ('INVITED', 'OPEN', 'CLOSED')),
    language text not null check (language in ('zh', 'en')),
    created_at timestamptz not null,
    constraint account_person_once unique (person_id),
    constraint account_login_once unique (login)
);

-- Authority: a role within a scope, from a day to a day. See ADR 0110.
create table authority_grant (
    id uuid primary key,
    version integer not null,
    account_id uuid not null references account (id),
    role text not null check (role in ('TRAINEE', 'COACH', 'ASSESSOR', 'OFFICER', 'COORDINATOR', 'ADMINISTRATOR',
        'SYSTEM_ADMINISTRATOR', 'AUDITOR')),
    scope text not null check (scope in ('INSTALLATION', 'ACADEMY', 'PROGRAMME', 'COHORT', 'BRANCH')),
    scope_id uuid,
    -- The academy that the scope lies in, if it is in one; filled in by a trigger.
    academy_id uuid,
    starts_on date not null,
    ends_on date,
    given_at timestamptz not null,
    given_by_id uuid,
    -- Taken away, whatever its last day was to be.
    ended_at timestamptz,
    constraint grant_scope_named check ((scope = 'INSTALLATION') = (scope_id is null)),
    constraint grant_branch_for_officers check ((scope = 'BRANCH') = (role = 'OFFICER')),
    constraint grant_wide_for_administration
        check (role not in ('ADMINISTRATOR', 'SYSTEM_ADMINISTRATOR', 'AUDITOR') or scope in ('INSTALLATION', 'ACADEMY')),
    constraint grant_runs_forward check (ends_on is null or starts_on <= ends_on),
    -- As one number, so that nobody's grants are looked up by this index: it is slower than that by account. As a hash, since
    -- ids of one moment begin alike, and an index of such texts grows slower with each.
    constraint grant_once exclude using gist
        (hashtextextended(cast(account_id as text) || role || scope || coalesce(cast(scope_id as text), ''), 0) with =,
        daterange(starts_on, ends_on, '[]') with &&) where (ended_at is null)
);

create index grant_by_account on authority_grant (account_id);
create index grant_by_role on authority_grant (role, scope_id) where ended_at is null;
create index grant_by_scope on authority_grant (scope_id) where scope_id is not null;

-- Which academies somebody has to do with, by what they applied for, where they are enrolled and what they were given
-- authority for: those whose administrators see them. Kept by triggers of the tables that say so.
create table belonging (
    academy_id uuid not null,
    person_id uuid not null references person (id) on delete cascade,
    primary key (academy_id, person_id)
);

create index belonging_by_person on belonging (person_id);

create function belong(academy uuid, person uuid) returns void language sql as $$
    insert into belonging (academy_id, person_id)
    select academy, person where academy is not null and person is not null
    on conflict do nothing
$$;

create table invitation (
    id uuid primary key,
    version integer not null,
    account_id uuid not null references account (id),
    purpose text not null check (purpose in ('WELCOME', 'NEW_PASSWORD')),
    expires_at timestamptz not null,
    used_at timestamptz
);

create index invitation_by_account on invitation (account_id);

-- What other modules may read of a person in their own queries. See ADR 0004.
create view person_view as
select p.id,
       p.name,
       p.name_key,
       p.stroke_key,
       p.stroke_key_given,
       p.pinyin_key,
       p.pinyin_initials,
       p.search_text,
       p.search_pieces,
       p.gender,
       p.employer_id,
       o.name as employer,
       p.district,
       p.industry,
       p.trade,
       -- What a person is chosen by: two of one name are told apart by employer, district or the ends of their number.
       concat_ws(' · ', p.name, coalesce(o.name, p.district, left(p.phone, 3) || '****' || right(p.phone, 4)),
           case when o.name is not null or p.district is not null then (
               select coalesce(left(p.phone, 3) || '****' || right(p.phone, 4), p.district)
               from person namesake
               where namesake.name_key = p.name_key and namesake.id <> p.id
                 and namesake.employer_id is not distinct from p.employer_id
               limit 1)
           end) as label,
       p.consented_at,
       (select string_agg(h.title || coalesce('（' || h.year || '）', ''), '、' order by h.position)
        from honour h where h.person_id = p.id) as honours
from person p
left join organisation o on o.id = p.employer_id;

create view organisation_view as
select id, name, kind from organisation;

create view account_view as
select id, person_id, login, state, language from account;

-- Which authorities there are, whether or not they hold today.
create view grant_view as
select g.id, a.person_id, g.role, g.scope, g.scope_id, g.starts_on, g.ends_on, g.ended_at
from authority_grant g
join account a on a.id = g.account_id;

-- The branches that an organisation lies in: its own, and those of all above it.
create function branches_of(organisation uuid) returns table (branch_id uuid) language sql stable as $$
    with recursive up as (
        select id, parent_id from organisation where id = $1
        union
        select o.id, o.parent_id from organisation o join up on o.id = up.parent_id)
    select id from up
$$;

-- The organisations of some branches: these, and all below them.
create function organisations_of(branches uuid[]) returns table (organisation_id uuid) language sql stable as $$
    with recursive down as (
        select id from organisation where id = any($1)
        union
        select o.id from organisation o join down on o.parent_id = down.id)
    select id from down
$$;
