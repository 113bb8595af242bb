-- Every paper that was issued: its bytes and the data that it was made from. Neither ever changes.
create table issued_paper (
    hash text primary key,
    bytes bytea not null,
    data jsonb not null,
    constraint issued_paper_hash check (hash = encode(sha256(bytes), 'hex'))
);

create function refuse_change_of_paper() returns trigger language plpgsql as $$
begin
    raise exception 'what was issued stands: violates constraint "issued_stands"'
        using errcode = '23514', constraint = 'issued_stands';
end
$$;

create trigger issued_paper_stands before update or delete on issued_paper
    for each row execute function refuse_change_of_paper();

-- What a paper was made from, for the rooms that issued it. See ADR 0004.
create view issued_paper_view as
select hash, data from issued_paper;
