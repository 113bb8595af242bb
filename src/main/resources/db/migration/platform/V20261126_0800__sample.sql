-- A row when the people here are made up: they stay so, whoever serves them later.
create table sample_made (
    at timestamptz not null,
    -- Its accounts are closed then.
    served_as_real boolean not null default false
);
