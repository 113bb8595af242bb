-- The figures as they were tabulated, verified and published.
create table trial_result (
    candidate_id uuid primary key references trial_candidate (id),
    mean numeric(6, 2),
    untrimmed_mean numeric(6, 2),
    group_mean numeric(6, 2),
    spread numeric(6, 2),
    penalty numeric(6, 2),
    final_mark numeric(6, 2) check (final_mark >= 0),
    place integer check (place > 0),
    outright_fail boolean not null,
    passed boolean not null,
    criteria jsonb not null,
    constraint trial_result_passed_with_mark check (not passed or final_mark is not null and not outright_fail)
);

-- Once a second person has verified the figures, neither they nor what they were made from can change.
create function refuse_change_of_verified_marks() returns trigger language plpgsql as $$
declare
    held text;
begin
    if tg_table_name = 'trial_result' then
        select p.state into held from trial_candidate c join panel p on p.id = c.panel_id
        where c.id = coalesce(new.candidate_id, old.candidate_id);
    else
        select p.state into held from score_sheet s
        join trial_candidate c on c.id = s.candidate_id
        join panel p on p.id = c.panel_id
        where s.id = coalesce(new.sheet_id, old.sheet_id);
    end if;
    if held in ('VERIFIED', 'PUBLISHED') then
        raise exception 'verified marks: violates constraint "verified_marks_stand"' using errcode = '23514';
    end if;
    return coalesce(new, old);
end
$$;

create trigger trial_result_stands before insert or update or delete on trial_result
    for each row execute function refuse_change_of_verified_marks();
create trigger sheet_score_stands before insert or update or delete on sheet_score
    for each row execute function refuse_change_of_verified_marks();
