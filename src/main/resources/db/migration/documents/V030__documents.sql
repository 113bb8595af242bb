create table document (
    id uuid primary key,
    version integer not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint not null check (size > 0),
    media_type text not null,
    name text not null check (length(name) between 1 and 150),
    kind text not null,
    owner_id uuid not null references person (id),
    uploaded_at timestamptz not null
);

create index document_by_content on document (sha256);
create index document_by_owner on document (owner_id);

-- Which documents are to be shown as images. Who works on a row holds its lock as long as the work lasts. See ADR 0020.
create table rendering (
    document_id uuid primary key references document (id),
    state text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    pages_total integer not null check (pages_total between 1 and 300),
    tries integer not null default 0,
    error text,
    queued_at timestamptz not null,
    -- By the database's clock: whoever claims takes the row's lock a moment later.
    claimed_at timestamptz,
    finished_at timestamptz,
    constraint rendering_failed_says_why check (state <> 'FAILED' or error is not null)
);

create index rendering_unfinished on rendering (queued_at) where state in ('QUEUED', 'RUNNING');

-- One row a page, as soon as it was tried; without hashes when it couldn't be drawn.
create table page_image (
    document_id uuid not null references document (id),
    page integer not null check (page between 1 and 300),
    width integer,
    height integer,
    large text check (large ~ '^[0-9a-f]{64}$'),
    small text check (small ~ '^[0-9a-f]{64}$'),
    primary key (document_id, page),
    constraint page_image_whole check ((large is null) = (small is null) and (large is null) = (width is null)
                                       and (large is null) = (height is null))
);

-- What other modules may read of a document in their own queries. See ADR 0004.
create view document_view as
select d.id, d.name, d.size, d.media_type, d.sha256, d.owner_id, d.uploaded_at,
       r.state as rendering, r.error as rendering_error, r.pages_total as pages,
       case r.state when 'DONE' then r.pages_total
            else (select count(*) from page_image p where p.document_id = d.id) end as pages_done
from document d
left join rendering r on r.document_id = d.id;
