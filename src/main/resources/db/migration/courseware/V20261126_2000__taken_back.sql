-- A version can be taken back until its coach has opened it, and what was due before is due again then.
alter table deck_version
    add column opened_at timestamptz,
    add column due_before timestamptz,
    add column answer_due timestamptz;

-- What was handed in before this was written down counts as opened: it can't be told any more.
update deck_version set opened_at = coalesce(reviewed_at, uploaded_at);
