-- An assessor from elsewhere reads a lecture's sheets before its mark is confirmed, and changes none. See ADR 0151.
create table second_reading (
    id uuid primary key,
    version integer not null,
    candidate_id uuid not null references trial_candidate (id),
    reader_id uuid not null references person (id),
    figures text not null check (figures ~ '^[0-9a-f]{64}$'),
    state text not null check (state in ('ASKED', 'STANDS', 'AGAIN', 'WITHDRAWN')),
    asked_by_id uuid not null references person (id),
    asked_at timestamptz not null,
    answered_at timestamptz,
    words text,
    constraint second_reading_by_another check (reader_id <> asked_by_id),
    constraint second_reading_answered check ((state = 'ASKED') = (answered_at is null)),
    constraint second_reading_with_words check ((state in ('STANDS', 'AGAIN')) = coalesce(length(trim(words)) > 0, false))
);

create unique index second_reading_once on second_reading (candidate_id, figures) where state in ('STANDS', 'AGAIN');
create unique index second_reading_open on second_reading (candidate_id) where state = 'ASKED';
create index second_reading_by_reader on second_reading (reader_id) where state = 'ASKED';

-- Whoever judged a lecture doesn't read it again.
create function second_reading_from_elsewhere() returns trigger language plpgsql as $$
begin
    if exists (select from scoring_duty d where d.candidate_id = new.candidate_id and d.assessor_id = new.reader_id) then
        raise exception 'violates constraint "second_reading_from_elsewhere"' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger second_reading_from_elsewhere before insert on second_reading
for each row execute function second_reading_from_elsewhere();
