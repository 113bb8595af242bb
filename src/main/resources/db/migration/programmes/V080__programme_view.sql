-- What other modules may read of a programme and its academy in their own queries. See ADR 0004.
create view programme_view as
select p.id, p.code, p.name_zh, p.name_en, p.academy_id, a.name_zh as academy_zh, a.name_en as academy_en,
       a.address, a.phone, a.email, a.path as academy_path
from programme p
join academy a on a.id = p.academy_id;

-- What other modules may read of an academy.
create view academy_view as
select id, path, name_zh, name_en, address, phone, email, mark is not null as has_mark from academy;
