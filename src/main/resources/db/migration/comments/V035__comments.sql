create table page_comment (
    id uuid primary key,
    version integer not null,
    -- What the document is a version of. Within it comments are counted, and carried from version to version.
    about uuid not null,
    number integer not null check (number > 0),
    document_id uuid not null references document (id),
    page integer not null check (page between 1 and 300),
    -- Thousandths of the page's width and height, from its upper left corner.
    x integer not null check (x between 0 and 1000),
    y integer not null check (y between 0 and 1000),
    text text not null check (length(text) between 1 and 2000),
    author_id uuid not null references person (id),
    created_at timestamptz not null,
    state text not null check (state in ('OPEN', 'ANSWERED', 'RESOLVED')),
    -- The version that was the latest when it was resolved: later ones don't show it any more.
    resolved_in_id uuid references document (id),
    constraint page_comment_number_once unique (about, number),
    constraint page_comment_resolved check ((state = 'RESOLVED') = (resolved_in_id is not null))
);

create index page_comment_open on page_comment (about) where state <> 'RESOLVED';

create index page_comment_by_document on page_comment (document_id);

create table comment_reply (
    comment_id uuid not null references page_comment (id),
    position integer not null,
    text text not null check (length(text) between 1 and 2000),
    author_id uuid not null references person (id),
    created_at timestamptz not null,
    primary key (comment_id, position)
);

-- What other rooms may read of a comment in their own queries. See ADR 0004.
create view comment_view as
select id, about, document_id, page, author_id, state, created_at from page_comment;
