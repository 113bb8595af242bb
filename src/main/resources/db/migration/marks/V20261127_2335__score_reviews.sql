-- A trainee doubts a published figure; others look, and what was misread is read right by two. What was published stays beside it. See ADR 0150.
create table score_review (
    id uuid primary key,
    version integer not null,
    candidate_id uuid not null references trial_candidate (id),
    state text not null check (state in ('ASKED', 'PROPOSED', 'STANDS', 'CORRECTED')),
    doubt text not null check (length(trim(doubt)) > 0),
    asked_at timestamptz not null,
    assessor_id uuid references person (id),
    was_total numeric(6, 1),
    now_total numeric(6, 1),
    reason text check (length(trim(reason)) > 0),
    proposed_by_id uuid references person (id),
    proposed_at timestamptz,
    decided_by_id uuid references person (id),
    decided_at timestamptz,
    constraint score_review_once unique (candidate_id),
    constraint score_review_proposed check (
        (state in ('PROPOSED', 'CORRECTED')) = (assessor_id is not null)
        and (state in ('PROPOSED', 'CORRECTED')) = (proposed_by_id is not null)
        and (state in ('PROPOSED', 'CORRECTED')) = (proposed_at is not null)
        and (state in ('PROPOSED', 'CORRECTED')) = (was_total is not null)
        and (state in ('PROPOSED', 'CORRECTED')) = (now_total is not null)),
    constraint score_review_decided check (
        (state in ('STANDS', 'CORRECTED')) = (decided_by_id is not null)
        and (state in ('STANDS', 'CORRECTED')) = (decided_at is not null)),
    constraint score_review_reason check ((state = 'ASKED') = (reason is null)),
    constraint score_review_by_two check (state <> 'CORRECTED' or decided_by_id <> proposed_by_id)
);

create index score_review_open on score_review (candidate_id) where state in ('ASKED', 'PROPOSED');

create table reviewed_point (
    review_id uuid not null references score_review (id),
    criterion text not null,
    was_points numeric(5, 1) not null,
    now_points numeric(5, 1) not null check (now_points >= 0 and now_points * 2 = floor(now_points * 2)),
    primary key (review_id, criterion),
    constraint reviewed_point_differs check (was_points <> now_points)
);

-- Of everybody on the panel whose figures or place became others, what they were and what they are.
create table corrected_result (
    review_id uuid not null references score_review (id),
    candidate_id uuid not null references trial_result (candidate_id),
    corrected_at timestamptz not null,
    was_final_mark numeric(6, 2) not null,
    was_place integer,
    was_passed boolean not null,
    mean numeric(6, 2) not null,
    untrimmed_mean numeric(6, 2) not null,
    group_mean numeric(6, 2),
    spread numeric(6, 2) not null,
    penalty numeric(6, 2) not null,
    final_mark numeric(6, 2) not null check (final_mark >= 0),
    place integer check (place > 0),
    outright_fail boolean not null,
    passed boolean not null,
    criteria jsonb not null,
    -- The latest holds.
    turn bigint generated always as identity,
    primary key (review_id, candidate_id),
    constraint corrected_result_passed check (not passed or not outright_fail)
);

create index corrected_result_by_candidate on corrected_result (candidate_id, turn);

-- Asked in time, decided by others than those who had a hand in the figures, and over once it is decided.
create function score_review_in_order() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'ASKED' or not exists (
            select from trial_candidate c join panel p on p.id = c.panel_id
            where c.id = new.candidate_id and c.state = 'LECTURED' and p.state = 'PUBLISHED'
              and new.asked_at <= p.published_at + interval '2 hours') then
            raise exception 'violates constraint "score_review_in_time"' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' or old.state in ('STANDS', 'CORRECTED') or new.candidate_id <> old.candidate_id
        or new.doubt <> old.doubt or new.asked_at <> old.asked_at then
        raise exception 'violates constraint "score_review_stands"' using errcode = 'check_violation';
    end if;
    if exists (
        select from trial_candidate c join panel p on p.id = c.panel_id
        where c.id = new.candidate_id
          and (c.person_id in (new.proposed_by_id, new.decided_by_id)
               or p.tabulated_by_id in (new.proposed_by_id, new.decided_by_id)
               or exists (select from panel_member m where m.panel_id = p.id
                          and m.person_id in (new.proposed_by_id, new.decided_by_id)))) then
        raise exception 'violates constraint "score_review_by_others"' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger score_review_in_order before insert or update or delete on score_review
    for each row execute function score_review_in_order();

-- Points are proposed while the review is open; afterwards they stand.
create function reviewed_point_in_order() returns trigger language plpgsql as $$
begin
    if not exists (select from score_review r where r.id = coalesce(new.review_id, old.review_id)
                   and r.state in ('ASKED', 'PROPOSED')) then
        raise exception 'violates constraint "score_review_stands"' using errcode = 'check_violation';
    end if;
    return coalesce(new, old);
end $$;

create trigger reviewed_point_in_order before insert or update or delete on reviewed_point
    for each row execute function reviewed_point_in_order();

-- Figures are corrected by a review that two have decided, with the penalty that was published, and for good.
create function corrected_result_in_order() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        raise exception 'violates constraint "corrected_result_stands"' using errcode = 'check_violation';
    end if;
    if not exists (
        select from score_review r
        join trial_candidate a on a.id = r.candidate_id
        join trial_candidate c on c.panel_id = a.panel_id and c.id = new.candidate_id
        join trial_result t on t.candidate_id = c.id and t.penalty = new.penalty
        where r.id = new.review_id and r.state = 'CORRECTED') then
        raise exception 'violates constraint "corrected_result_by_review"' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger corrected_result_in_order before insert or update or delete on corrected_result
    for each row execute function corrected_result_in_order();

-- The figures that hold now.
create view current_result as
select r.candidate_id,
       case when k.turn is null then r.mean else k.mean end as mean,
       case when k.turn is null then r.untrimmed_mean else k.untrimmed_mean end as untrimmed_mean,
       case when k.turn is null then r.group_mean else k.group_mean end as group_mean,
       case when k.turn is null then r.spread else k.spread end as spread,
       case when k.turn is null then r.penalty else k.penalty end as penalty,
       case when k.turn is null then r.final_mark else k.final_mark end as final_mark,
       case when k.turn is null then r.place else k.place end as place,
       case when k.turn is null then r.outright_fail else k.outright_fail end as outright_fail,
       case when k.turn is null then r.passed else k.passed end as passed,
       case when k.turn is null then r.criteria else k.criteria end as criteria
from trial_result r
left join lateral (
    select c.* from corrected_result c where c.candidate_id = r.candidate_id order by c.turn desc limit 1) k on true;

-- The sheets as they are read now.
create view read_score as
select x.sheet_id, x.criterion, coalesce(y.now_points, x.points) as points, x.fails_outright
from sheet_score_view x
join score_sheet_view s on s.id = x.sheet_id
left join score_review r on r.candidate_id = s.candidate_id and r.assessor_id = s.assessor_id and r.state = 'CORRECTED'
left join reviewed_point y on y.review_id = r.id and y.criterion = x.criterion;

create view score_review_view as
select candidate_id, state from score_review;
