-- Beside what a sheet is read as now, what it was when its figures were confirmed: no review comes before that.
create or replace view read_score as
select x.sheet_id, x.criterion, coalesce(y.now_points, x.points) as points, x.fails_outright, x.points as confirmed
from sheet_score_view x
join score_sheet_view s on s.id = x.sheet_id
left join score_review r on r.candidate_id = s.candidate_id and r.assessor_id = s.assessor_id and r.state = 'CORRECTED'
left join reviewed_point y on y.review_id = r.id and y.criterion = x.criterion;
