create table organisation (
    id uuid primary key,
    version integer not null,
    parent_id uuid references organisation (id),
    name text not null,
    kind text not null check (kind in ('UNION', 'GROUP', 'ENTERPRISE')),
    constraint organisation_name_once unique (name)
);

create table person (
    id uuid primary key,
    version integer not null,
    name text not null check (length(name) between 1 and 60),
    -- The name without white space and in one form, as it is compared and searched.
    name_key text not null,
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

create index person_by_name on person (name collate "zh-x-icu", id);
create index person_name_part on person using gin (name_key gin_trgm_ops);
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

create table account_role (
    account_id uuid not null references account (id) on delete cascade,
    role text not null check (role in ('TRAINEE', 'COACH', 'ASSESSOR', 'COORDINATOR', 'ADMINISTRATOR', 'AUDITOR')),
    primary key (account_id, role)
);

create index account_role_by_role on account_role (role);

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
create view person_card as
select p.id,
       p.name,
       p.name_key,
       p.gender,
       p.employer_id,
       o.name as employer,
       p.district,
       p.industry,
       p.trade,
       p.consented_at,
       (select string_agg(h.title || coalesce('（' || h.year || '）', ''), '、' order by h.position)
        from honour h where h.person_id = p.id) as honours
from person p
left join organisation o on o.id = p.employer_id;

create view organisation_card as
select id, name, kind from organisation;
