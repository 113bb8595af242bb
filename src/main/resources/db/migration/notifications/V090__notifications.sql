-- What a person was told. One row for each matter: nobody is told twice of one thing.
create table inbox_message (
    id uuid primary key,
    person_id uuid not null references person (id),
    once text not null,
    key text not null,
    args jsonb not null,
    path text not null,
    created_at timestamptz not null,
    read_at timestamptz,
    constraint inbox_once unique (person_id, once)
);

create index inbox_by_person on inbox_message (person_id, created_at desc, id desc);
create index inbox_unread on inbox_message (person_id) where read_at is null;

-- The ledger of mail: each row is sent once, under a Message-ID that never changes.
create table mail (
    id uuid primary key,
    person_id uuid not null references person (id),
    -- The academy in whose name it is sent; without one the installation sends it.
    academy_id uuid,
    message_id uuid references inbox_message (id),
    invitation_id uuid references invitation (id),
    -- Where it goes when that is not what the person signs in with: to the address they signed in with before.
    address text,
    purpose text not null,
    -- On what this is the latest word: an earlier mail to the same person on the same that still waits isn't sent any more.
    latest_on text,
    state text not null check (state in ('PLANNED', 'SENDING', 'SENT', 'SKIPPED', 'SUPERSEDED', 'GIVEN_UP')),
    tries integer not null default 0,
    next_try_at timestamptz not null,
    sent_at timestamptz,
    problem text,
    created_at timestamptz not null,
    constraint mail_about_one_thing check (num_nonnulls(message_id, invitation_id) = 1),
    constraint mail_invitation_once unique (invitation_id)
);

create unique index mail_message_once on mail (message_id) where address is null;
create unique index mail_message_once_elsewhere on mail (message_id, address) where address is not null;
create index mail_by_latest on mail (person_id, latest_on, created_at, id) where latest_on is not null;
create index mail_due on mail (next_try_at) where state in ('PLANNED', 'SENDING');
create index mail_by_academy on mail (academy_id, created_at desc, id);
create index mail_by_created on mail (created_at desc, id);
create index mail_by_state on mail (state, created_at desc, id);
