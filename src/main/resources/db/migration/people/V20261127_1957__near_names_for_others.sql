-- What the rooms above may read in their own queries: which employers have near names. See ADR 0004.
create view organisation_near_view as
select organisation_id, other_id from organisation_near;
