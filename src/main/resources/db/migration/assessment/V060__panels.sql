create table panel (
    id uuid primary key,
    version integer not null,
    cohort_id uuid not null references cohort (id),
    name text not null check (length(name) between 1 and 80),
    room text not null check (length(room) between 1 and 80),
    day date not null,
    first_start time not null,
    minutes_between integer not null check (minutes_between between 1 and 240),
    state text not null
        check (state in ('PLANNED', 'DRAWN', 'SCORING', 'TABULATED', 'VERIFIED', 'PUBLISHED', 'CANCELLED')),
    seed text,
    drawn_at timestamptz,
    tabulated_by_id uuid references person (id),
    tabulated_at timestamptz,
    verified_by_id uuid references person (id),
    verified_at timestamptz,
    published_at timestamptz,
    constraint panel_name_once unique (cohort_id, name),
    constraint panel_drawn_with_seed check (state in ('PLANNED', 'CANCELLED') or seed is not null),
    constraint panel_tabulated_by_somebody
        check (state not in ('TABULATED', 'VERIFIED', 'PUBLISHED') or tabulated_by_id is not null),
    constraint panel_verified_by_somebody check (state not in ('VERIFIED', 'PUBLISHED') or verified_by_id is not null),
    constraint panel_verified_by_another check (verified_by_id <> tabulated_by_id),
    constraint panel_published_when check ((state = 'PUBLISHED') = (published_at is not null))
);

create index panel_by_cohort on panel (cohort_id, day);
create index panel_waiting on panel (state, day) where state not in ('PUBLISHED', 'CANCELLED');

create table panel_member (
    panel_id uuid not null references panel (id) on delete cascade,
    person_id uuid not null references person (id),
    chief boolean not null,
    primary key (panel_id, person_id)
);

create unique index panel_chief_once on panel_member (panel_id) where chief;
create index panel_member_by_person on panel_member (person_id);

create table trial_candidate (
    id uuid primary key,
    version integer not null,
    panel_id uuid not null references panel (id),
    enrolment_id uuid not null references enrolment (id),
    person_id uuid not null references person (id),
    number integer check (number > 0),
    starts_at timestamptz,
    state text not null check (state in ('WAITING', 'LECTURED', 'ABSENT')),
    seconds integer check (seconds > 0),
    -- Until the panel's results are published, or the panel is called off.
    open boolean not null,
    constraint candidate_once unique (panel_id, enrolment_id),
    constraint candidate_number_once unique (panel_id, number),
    constraint candidate_drawn_whole check ((number is null) = (starts_at is null)),
    constraint candidate_timed check ((state = 'LECTURED') = (seconds is not null))
);

create unique index candidate_open_once on trial_candidate (enrolment_id) where open;
create index candidate_by_enrolment on trial_candidate (enrolment_id);
create index candidate_by_start on trial_candidate (starts_at) where open;

-- Who is to score whom, and who is not: a recusal is a duty that is lifted. See ADR 0031.
create table scoring_duty (
    candidate_id uuid not null references trial_candidate (id) on delete cascade,
    assessor_id uuid not null references person (id),
    recused boolean not null,
    cause text check (cause in ('SAME_EMPLOYER', 'COACH', 'DECLARED')),
    note text,
    declared_by_id uuid references person (id),
    declared_at timestamptz,
    primary key (candidate_id, assessor_id),
    constraint scoring_duty_as_it_stands unique (candidate_id, assessor_id, recused),
    constraint scoring_duty_cause check (recused = (cause is not null)),
    constraint scoring_duty_declared check ((cause = 'DECLARED') is not true or length(note) > 0)
);

create index scoring_duty_by_assessor on scoring_duty (assessor_id);

create table score_sheet (
    id uuid primary key,
    version integer not null,
    candidate_id uuid not null,
    assessor_id uuid not null,
    -- Always false. With it the key below finds a duty that stands, so that nobody who is recused can have a sheet, and
    -- nobody who has begun one can be recused.
    recused boolean not null default false,
    state text not null check (state in ('DRAFT', 'SENT')),
    note text not null,
    saved_at timestamptz not null,
    sent_at timestamptz,
    receipt text,
    constraint score_sheet_once unique (candidate_id, assessor_id),
    constraint score_sheet_not_recused check (not recused),
    constraint score_sheet_duty foreign key (candidate_id, assessor_id, recused)
        references scoring_duty (candidate_id, assessor_id, recused),
    constraint score_sheet_receipt check ((state = 'SENT') = (sent_at is not null)
        and (state = 'SENT') = (receipt is not null))
);

create table sheet_score (
    sheet_id uuid not null references score_sheet (id) on delete cascade,
    criterion text not null,
    -- Nothing is not zero: a criterion without points hasn't been scored.
    points numeric(5, 1),
    fails_outright boolean not null,
    reason text,
    primary key (sheet_id, criterion),
    constraint sheet_score_half_points check (points >= 0 and points * 2 = floor(points * 2))
);

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
