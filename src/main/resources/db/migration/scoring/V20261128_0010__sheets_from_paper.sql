-- A sheet that was scored on paper is entered by two people, one after the other; what the first entered waits here. See ADR 0152.
create table paper_entry (
    id uuid primary key,
    version integer not null,
    candidate_id uuid not null,
    assessor_id uuid not null,
    -- Always false: whoever is recused has no sheet on paper either.
    recused boolean not null default false check (not recused),
    state text not null check (state in ('ENTERED', 'CONFIRMED', 'DROPPED')),
    entered_by_id uuid not null references person (id),
    entered_at timestamptz not null,
    decided_by_id uuid references person (id),
    decided_at timestamptz,
    constraint paper_entry_duty foreign key (candidate_id, assessor_id, recused)
        references scoring_duty (candidate_id, assessor_id, recused),
    constraint paper_entry_decided check ((state = 'ENTERED') = (decided_at is null)
        and (state = 'ENTERED') = (decided_by_id is null)),
    constraint paper_entry_by_two check (state <> 'CONFIRMED' or decided_by_id <> entered_by_id)
);

create unique index paper_entry_open on paper_entry (candidate_id, assessor_id) where state = 'ENTERED';

create table paper_entry_score (
    entry_id uuid not null references paper_entry (id) on delete cascade,
    criterion text not null,
    points numeric(5, 1) not null check (points >= 0 and points * 2 = floor(points * 2)),
    fails_outright boolean not null,
    reason text,
    entered_at timestamptz,
    primary key (entry_id, criterion)
);
