-- What somebody is once a programme has certified them: the title of its certificates and letters.
alter table programme
    add column certifies_zh text not null default '职工匠师',
    add column certifies_en text not null default 'Certified Craftsman Teacher';

create or replace view programme_view as
select p.id, p.code, p.name_zh, p.name_en, p.academy_id, a.name_zh as academy_zh, a.name_en as academy_en,
       a.address, a.phone, a.email, a.path as academy_path, p.certifies_zh, p.certifies_en
from programme p
join academy a on a.id = p.academy_id;
