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

-- What the rooms above may read in their own queries. See ADR 0004.
create view score_sheet_view as
select id, candidate_id, assessor_id, state, sent_at from score_sheet;

create view sheet_score_view as
select sheet_id, criterion, points, fails_outright from sheet_score;
