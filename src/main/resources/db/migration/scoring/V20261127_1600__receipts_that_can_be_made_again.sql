-- Over what a receipt was made can be written down and hashed by whoever has the sheet; when each figure came in is known.
alter table score_sheet add column digest text check (digest ~ '^[0-9a-f]{64}$');
alter table score_sheet drop constraint score_sheet_receipt;
alter table score_sheet drop column receipt;
-- A sheet that was sent before keeps its time; its receipt was made over what nobody can write down again.
alter table score_sheet add constraint score_sheet_receipt check ((state = 'SENT') = (sent_at is not null)
    and (digest is null or state = 'SENT'));

alter table sheet_score add column entered_at timestamptz;
