-- A second factor of an account: the secret that it shares with an app on its holder's telephone, sealed. See ADR 0067.
create table second_factor (
    account_id uuid primary key references account (id),
    version integer not null,
    secret_cipher bytea not null,
    begun_at timestamptz not null,
    -- It counts from the first right code on.
    confirmed_at timestamptz,
    -- The half minute since 1970 of the last code that was taken: none of it or of an earlier one is good again.
    last_step bigint not null check (last_step >= 0),
    -- In a row, since the last right one.
    wrong_tries integer not null check (wrong_tries >= 0)
);

-- What lets somebody in once whose telephone is gone. Kept as it is compared, not as it was shown.
create table recovery_code (
    id uuid primary key,
    version integer not null,
    account_id uuid not null references second_factor (account_id) on delete cascade,
    code_hash bytea not null,
    used_at timestamptz,
    constraint recovery_code_once unique (account_id, code_hash)
);
