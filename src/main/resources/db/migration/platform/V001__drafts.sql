-- What somebody typed and hasn't sent yet: it survives an error, a reload and a time-out.
create table draft (
    person_id uuid not null,
    place text not null,
    content text not null,
    saved_at timestamptz not null,
    primary key (person_id, place)
);

-- By the strokes of a surname, as official lists are sorted; pinyin is PostgreSQL's own "zh-x-icu".
create collation zh_strokes (provider = icu, locale = 'zh-u-co-stroke');
create extension if not exists pg_trgm;
create extension if not exists btree_gist;
