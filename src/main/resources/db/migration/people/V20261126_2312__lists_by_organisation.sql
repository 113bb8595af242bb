create index organisation_by_pinyin on organisation (pinyin_key, id);

-- What other lists are sorted by: by employer, and by who nominates.
create or replace view organisation_view as
select id, name, kind, pinyin_key from organisation;

create or replace view person_view as
select p.id,
       p.name,
       p.name_key,
       p.stroke_key,
       p.stroke_key_given,
       p.pinyin_key,
       p.pinyin_initials,
       p.search_text,
       p.search_pieces,
       p.gender,
       p.employer_id,
       o.name as employer,
       p.district,
       p.industry,
       p.trade,
       -- What a person is chosen by: two of one name are told apart by employer, district or the ends of their number.
       concat_ws(' · ', p.name, coalesce(o.name, p.district, left(p.phone, 3) || '****' || right(p.phone, 4)),
           case when o.name is not null or p.district is not null then (
               select coalesce(left(p.phone, 3) || '****' || right(p.phone, 4), p.district)
               from person namesake
               where namesake.name_key = p.name_key and namesake.id <> p.id
                 and namesake.employer_id is not distinct from p.employer_id
               limit 1)
           end) as label,
       p.consented_at,
       (select string_agg(h.title || coalesce('（' || h.year || '）', ''), '、' order by h.position)
        from honour h where h.person_id = p.id) as honours,
       o.pinyin_key as employer_key
from person p
left join organisation o on o.id = p.employer_id;
