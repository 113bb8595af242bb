-- Who passes while a notice runs stands on the next list, which need not wait for the first to close. See ADR 0162.
drop index result_list_one_open;
create unique index result_list_one_before_notice on result_list (cohort_id) where state in ('PROPOSED', 'DECIDED');
create index result_list_by_cohort on result_list (cohort_id, proposed_at desc);

-- Who hasn't consented to being named is set apart, and may stand on a later list; so may whom a meeting declined, when a
-- score review turned what they had come to.
alter table result_entry drop constraint result_entry_state_check;
alter table result_entry add constraint result_entry_state_check
    check (state in ('PROPOSED', 'DECLINED', 'APPROVED', 'SET_APART', 'ON_NOTICE', 'SUSPENDED', 'REMOVED', 'CLEARED'));
alter table result_entry drop constraint result_entry_once;
create unique index result_entry_once on result_entry (enrolment_id) where state not in ('DECLINED', 'SET_APART');
create index result_entry_by_enrolment on result_entry (enrolment_id);

-- On what somebody was proposed, as it was then; older entries don't say it.
alter table result_entry
    add column pass_mark numeric(5, 2),
    add column rounds integer,
    add column rules_number integer,
    add constraint result_entry_grounds check ((pass_mark is null) = (rounds is null) and (rounds is null) = (rules_number is null));

-- Why a notice whose time is over couldn't be taken down. It isn't public any more either way.
create table notice_stuck (
    notice_id uuid primary key references public_notice (id),
    since timestamptz not null,
    -- The message that says why, and whom it is about.
    key text not null,
    who text not null
);
