-- Who made a panel's figures doesn't decide about a doubt in them. See ADR 0150.
create or replace view panel_view as
select id, cohort_id, name, room, day, first_start, minutes_between, state, published_at, tabulated_by_id from panel;
