-- Which known organisation a list means by a name that is near to its own; the list is taken over with that one.
create table nomination_name_meant (
    import_id uuid not null references nomination_import (id),
    name_key text not null,
    means text not null,
    primary key (import_id, name_key)
);
