-- A filled sheet is printed with its remark and by which receipt it came in.
create or replace view score_sheet_view as
select id, candidate_id, assessor_id, state, sent_at, note, digest from score_sheet;
