-- Nobody is proposed while a figure of their cohort is in doubt. See ADR 0150.
create function no_list_during_reviews() returns trigger language plpgsql as $$
begin
    -- Whoever asks holds the panel: one of the two waits for the other, and then sees it.
    perform from panel_view where cohort_id = new.cohort_id order by id for update;
    if exists (
        select from score_review_view r
        join candidate_view c on c.id = r.candidate_id
        join panel_view p on p.id = c.panel_id
        where p.cohort_id = new.cohort_id and r.state in ('ASKED', 'PROPOSED')) then
        raise exception 'violates constraint "no_list_during_reviews"' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger no_list_during_reviews before insert on result_list
    for each row execute function no_list_during_reviews();
