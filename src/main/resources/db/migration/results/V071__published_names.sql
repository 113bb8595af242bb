-- What a notice says of each person, as it was on the day of publication: a correction later doesn't change it. See ADR 0100.
create table published_name (
    entry_id uuid primary key references result_entry (id),
    notice_id uuid not null references public_notice (id),
    name text not null,
    employer text,
    trade text,
    honours text,
    stroke_key text collate "C" not null,
    stroke_key_given text collate "C" not null
);

create index published_name_by_notice on published_name (notice_id);

create function refuse_change_of_published() returns trigger language plpgsql as $$
begin
    raise exception 'what was published stands: violates constraint "published_stands"'
        using errcode = '23514', constraint = 'published_stands';
end
$$;

create trigger published_name_stands before update on published_name
    for each row execute function refuse_change_of_published();
