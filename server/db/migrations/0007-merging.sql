-- A ticket that is about the same as another of its requester: its talk goes on there. Nothing of it is moved, so taking
-- the two apart again is to empty this. Looked at when a transaction ends: a back-up brings tickets in any order.
alter table ticket add column merged_into uuid
  references ticket (id) on delete set null deferrable initially deferred;
create index ticket_by_merging on ticket (merged_into) where merged_into is not null;
