-- Passkeys: public keys whose private halves never leave their holder's devices. Of an account, not of a sign-in name. See ADR 0067.
create table passkey (
    id uuid primary key,
    version integer not null,
    account_id uuid not null references account (id),
    -- Chosen by the device, up to 1023 bytes (WebAuthn 3, 6.5.1).
    credential_id bytea not null check (octet_length(credential_id) between 1 and 1023),
    public_key bytea not null,
    -- What the device said when it was made: the check of a signature begins with it.
    attestation bytea not null,
    -- 0 for good where a device doesn't count, as those that copy their keys to one another.
    sign_count bigint not null check (sign_count >= 0),
    backup_eligible boolean not null,
    backed_up boolean not null,
    transports varchar(200) not null,
    name varchar(60) not null check (name <> ''),
    made_at timestamptz not null,
    used_at timestamptz,
    -- When the last challenge was given that it answered: none given before or with it is good again.
    challenged_at timestamptz,
    constraint passkey_once unique (credential_id)
);
create index passkey_account on passkey (account_id);

-- Recovery codes are for whoever has a second factor of either kind, and so are wrong tries at the second step.
alter table recovery_code drop constraint recovery_code_account_id_fkey;
alter table recovery_code add constraint recovery_code_account_id_fkey foreign key (account_id) references account (id);

create table wrong_step (
    account_id uuid primary key references account (id),
    -- In a row, since the last right one.
    tries integer not null check (tries > 0)
);
insert into wrong_step (account_id, tries) select account_id, wrong_tries from second_factor where wrong_tries > 0;
alter table second_factor drop column wrong_tries;
