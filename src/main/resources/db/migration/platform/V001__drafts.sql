-- What somebody typed and hasn't sent yet: it survives an error, a reload and a time-out.
create table draft (
    person_id uuid not null,
    place text not null,
    content text not null,
    saved_at timestamptz not null,
    primary key (person_id, place)
);

create extension if not exists pg_trgm;
create extension if not exists btree_gist;
