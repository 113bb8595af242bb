-- As before, for objections from their receipt until what they asked for is put right. See ADR 0163.
create or replace function refuse_certificate_without_clear_notice() returns trigger language plpgsql as $$
declare
    stands text;
    replaced text;
begin
    select state into stands from enrolment where id = new.enrolment_id for update;
    if exists (select 1 from undecided_objection_view where enrolment_id = new.enrolment_id) then
        raise exception 'an objection is open: violates constraint "certificate_no_open_objection"'
            using errcode = '23514', constraint = 'certificate_no_open_objection';
    end if;
    select state into replaced from certificate where id = new.replaces_id and enrolment_id = new.enrolment_id;
    if stands is distinct from 'CLEARED'
        and not (replaced is not distinct from 'SUPERSEDED' and stands in ('CERTIFIED', 'APPOINTED')) then
        raise exception 'the notice has not closed: violates constraint "certificate_needs_clear_notice"'
            using errcode = '23514', constraint = 'certificate_needs_clear_notice';
    end if;
    return new;
end
$$;
