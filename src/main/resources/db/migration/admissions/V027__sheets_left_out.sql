-- Sheets of a workbook that somebody left out of a list, by name.
alter table nomination_import add column without_sheets text[] not null default '{}';
