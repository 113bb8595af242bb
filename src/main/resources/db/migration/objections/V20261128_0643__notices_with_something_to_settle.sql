-- A notice knows whether an objection to it isn't settled yet, so that a home page asks for objections only where there are some.
create function notice_has_something_to_settle() returns trigger language plpgsql as $$
begin
    update public_notice n set unsettled = exists (
        select from objection_case o
        where o.notice_id = n.id and o.state in ('QUEUED', 'RECEIVED', 'OPEN', 'UPHELD'))
    where n.id = new.notice_id;
    return null;
end
$$;

create trigger notice_has_something_to_settle after insert or update of state on objection_case
    for each row execute function notice_has_something_to_settle();

do $$
begin
    update public_notice n set unsettled = true
    where exists (
        select from objection_case o
        where o.notice_id = n.id and o.state in ('QUEUED', 'RECEIVED', 'OPEN', 'UPHELD'));
end
$$;
