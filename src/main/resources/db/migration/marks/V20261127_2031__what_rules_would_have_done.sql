-- What a version of a programme's rules would have made of the panels of before, as it was seen when it was put into force.
create table rules_rerun (
    programme_id uuid not null,
    number integer not null,
    panels integer not null check (panels >= 0),
    lectures integer not null check (lectures >= 0),
    left_out integer not null check (left_out >= 0),
    marks integer not null check (marks between 0 and lectures),
    places integer not null check (places between 0 and lectures),
    results integer not null check (results between 0 and lectures),
    run_at timestamptz not null,
    primary key (programme_id, number),
    foreign key (programme_id, number) references programme_rules (programme_id, number)
);

-- Whose place or result would have been another.
create table rules_rerun_row (
    programme_id uuid not null,
    number integer not null,
    candidate_id uuid not null references trial_candidate (id),
    was_mark numeric(6, 2) not null,
    was_place integer,
    was_passed boolean not null,
    now_mark numeric(6, 2) not null,
    now_place integer,
    now_passed boolean not null,
    primary key (programme_id, number, candidate_id),
    foreign key (programme_id, number) references rules_rerun (programme_id, number),
    constraint rules_rerun_row_differs
        check (was_place is distinct from now_place or was_passed <> now_passed)
);

create index rules_rerun_row_by_candidate on rules_rerun_row (candidate_id);
