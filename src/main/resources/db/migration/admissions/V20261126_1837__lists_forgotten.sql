-- When a list was taken over or put aside: what is kept of its rows is forgotten a while later. See ADR 0092.
alter table nomination_import add column over_at timestamptz;
update nomination_import set over_at = made_at where state <> 'PREVIEW';
alter table nomination_import add constraint nomination_import_over check ((state = 'PREVIEW') = (over_at is null));
create index nomination_import_kept on nomination_import (over_at) where returned is not null;
create index nomination_import_undecided on nomination_import (made_at) where over_at is null;
