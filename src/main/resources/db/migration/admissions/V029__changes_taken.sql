-- Of whom a list says something else than what is known, and whose new employer, telephone or address is taken over with it.
create table nomination_change_taken (
    import_id uuid not null references nomination_import (id),
    person_id uuid not null references person (id),
    primary key (import_id, person_id)
);
create index nomination_change_taken_by_person on nomination_change_taken (person_id);
