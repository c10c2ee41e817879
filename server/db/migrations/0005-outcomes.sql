-- How things turned out: who moved a ticket's status last, the comment that solved it, and what people thought.

-- Empty for tickets whose status has not moved since they were raised, or moved before this was kept.
alter table ticket add column status_by text check (status_by in ('requester', 'agent'));
alter table ticket add column status_at timestamptz(3);

-- The comment of the team that solved the ticket, by its position; empty while it is not over or was closed unsolved.
alter table ticket add column solution_position integer;
alter table ticket add column solved_at timestamptz(3);
update ticket t set solved_at = t.updated_at, solution_position =
    (select max(c.position) from comment c where c.ticket_id = t.id and c.agent_id is not null)
  where t.status = 'solved';

-- One for a ticket, by its requester; without a score when they did not want to say.
create table rating (
  ticket_id uuid primary key references ticket (id),
  score smallint check (score between 1 and 5),
  text text not null,
  created_at timestamptz(3) not null
);
create index rating_by_time on rating (created_at desc, ticket_id desc);

create table feedback (
  id uuid primary key,
  person_id uuid not null references person (id),
  score smallint not null check (score between 0 and 10),
  text text not null,
  locale text not null,
  created_at timestamptz(3) not null
);
create index feedback_by_time on feedback (created_at desc, id desc);
create index feedback_by_person on feedback (person_id, created_at);
