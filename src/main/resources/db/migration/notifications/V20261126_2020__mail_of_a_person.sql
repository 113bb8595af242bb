-- The latest mail to one person, on the staff's page about them.
create index mail_by_person on mail (person_id, created_at desc, id);
