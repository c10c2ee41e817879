-- The team among itself: who has a ticket, what each agent has seen of it, notes, and calls that were made. Nothing here
-- reaches requesters, and no change here counts as one of the ticket.

alter table ticket add column assignee_id uuid references agent (id);
create index ticket_by_assignee on ticket (assignee_id, updated_at desc, id desc) where assignee_id is not null;

create table agent_read_mark (
  agent_id uuid not null references agent (id),
  ticket_id uuid not null references ticket (id),
  position integer not null,
  primary key (agent_id, ticket_id)
);

-- A note stands after the comment of this position. Its table is its own, so that no question about comments finds it.
create table note (
  id uuid primary key,
  ticket_id uuid not null references ticket (id),
  after_position integer not null,
  agent_id uuid not null references agent (id),
  body text not null,
  content_hash bytea not null,
  created_at timestamptz(3) not null
);
create index note_by_ticket on note (ticket_id, after_position, created_at);

-- A call to the requester, after the comment of this position; they had waited since that time.
create table phone_call (
  id uuid primary key,
  ticket_id uuid not null references ticket (id),
  after_position integer not null,
  agent_id uuid not null references agent (id),
  reached boolean not null,
  waited_since timestamptz(3) not null,
  created_at timestamptz(3) not null
);
create index phone_call_by_ticket on phone_call (ticket_id, after_position);
create index phone_call_by_time on phone_call (created_at);
