-- What candidates ask and nobody has decided yet, for the room above, and so that it is found among many.
create view recusal_request_view as
select candidate_id, assessor_id, state from recusal_request;

create index postponement_asked on postponement (candidate_id) where state = 'ASKED';
create index recusal_request_asked on recusal_request (candidate_id) where state = 'ASKED';
