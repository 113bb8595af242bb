-- The rows of a list that were refused when it was taken over, sealed like the list: they go back to the union.
alter table nomination_import add column returned bytea;
