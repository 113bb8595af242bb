create table course_project (
    id uuid primary key,
    version integer not null,
    enrolment_id uuid not null references enrolment (id),
    trainee_id uuid not null references person (id),
    coach_id uuid references person (id),
    state text not null check (state in ('OPEN', 'IN_REVIEW', 'REVISING', 'SIGNED_OFF')),
    topic text not null default '',
    kind text check (kind in ('SPIRIT', 'TECHNICAL')),
    learners text not null default '',
    outcome text not null default '',
    -- By when it is whose turn: the coach's while in review, the trainee's while revising.
    due_at timestamptz,
    created_at timestamptz not null,
    signed_off_at timestamptz,
    constraint course_project_once unique (enrolment_id),
    constraint course_coach_is_another check (coach_id <> trainee_id),
    constraint course_signed_off_when check ((state = 'SIGNED_OFF') = (signed_off_at is not null))
);

create index course_project_by_coach on course_project (coach_id, state, due_at);
create index course_project_by_trainee on course_project (trainee_id);
create index course_project_due on course_project (due_at) where state in ('IN_REVIEW', 'REVISING');

create table deck_version (
    project_id uuid not null references course_project (id),
    number integer not null check (number > 0),
    document_id uuid not null references document (id),
    uploaded_at timestamptz not null,
    reviewed_at timestamptz,
    primary key (project_id, number),
    constraint deck_version_document_once unique (document_id)
);
