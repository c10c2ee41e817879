-- The desk: people and agents, sign-in, tickets and their threads, the feed of changes, articles.
-- Plain tables and indexes only: no triggers, extensions, exclusion constraints or stored generated columns, so that
-- every engine that speaks PostgreSQL can hold it. Times are kept to the millisecond because clients see them so.

-- One row. The epoch is in every cursor: one from another database is noticed.
create table desk (
  only_row boolean primary key default true check (only_row),
  epoch uuid not null default gen_random_uuid()
);
insert into desk default values;

create table organization (
  id uuid primary key,
  name text not null unique,
  created_at timestamptz(3) not null
);

-- last_seq counts the person's events; feed grows when what the person may see changes, and all cursors start anew.
create table person (
  id uuid primary key,
  email text not null unique,
  name text not null,
  locale text not null,
  organization_id uuid references organization (id),
  administrator boolean not null default false,
  feed integer not null default 1,
  last_seq bigint not null default 0,
  created_at timestamptz(3) not null
);
create index person_by_organization on person (organization_id);

create table agent (
  id uuid primary key,
  email text not null unique,
  name text not null,
  photo text,
  photo_type text,
  created_at timestamptz(3) not null
);

-- A code on its way. For an agent the row exists only when the agent does.
create table sign_in (
  id uuid primary key,
  audience text not null check (audience in ('requester', 'agent')),
  email text not null,
  locale text not null,
  challenge text not null,
  salt bytea not null,
  code_hash bytea not null,
  tries integer not null default 0,
  used boolean not null default false,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null
);
create index sign_in_by_expiry on sign_in (expires_at);

create table session (
  token_hash bytea primary key,
  person_id uuid references person (id),
  agent_id uuid references agent (id),
  csrf text not null,
  used_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  check ((person_id is null) <> (agent_id is null))
);
create index session_by_expiry on session (expires_at);

create sequence ticket_number;

create table ticket (
  id uuid primary key,
  number bigint not null unique,
  requester_id uuid not null references person (id),
  summary text not null,
  status text not null check (status in ('new', 'open', 'waiting', 'solved', 'closed')),
  locale text not null,
  page jsonb,
  environment jsonb not null,
  content_hash bytea not null,
  comments integer not null,
  last_agent_id uuid references agent (id),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index ticket_by_requester on ticket (requester_id, updated_at desc, id desc);
create index ticket_by_activity on ticket (updated_at desc, id desc);
create index ticket_by_status on ticket (status, updated_at desc, id desc);

create table comment (
  id uuid primary key,
  ticket_id uuid not null references ticket (id),
  position integer not null,
  person_id uuid references person (id),
  agent_id uuid references agent (id),
  body text not null,
  content_hash bytea not null,
  created_at timestamptz(3) not null,
  unique (ticket_id, position),
  check ((person_id is null) <> (agent_id is null))
);
create index comment_by_agents on comment (ticket_id, position) where agent_id is not null;

create table attachment (
  id uuid primary key,
  person_id uuid not null references person (id),
  comment_id uuid references comment (id),
  place integer not null default 0,
  name text not null,
  type text not null,
  kind text not null check (kind in ('screenshot', 'file')),
  bytes bigint not null,
  sha256 text not null,
  path text not null,
  created_at timestamptz(3) not null
);
create index attachment_by_comment on attachment (comment_id, place);

create table event (
  person_id uuid not null references person (id),
  seq bigint not null,
  ticket_id uuid not null,
  comment_id uuid,
  kind text not null check (kind in ('ticket', 'comment', 'read')),
  created_at timestamptz(3) not null,
  primary key (person_id, seq)
);

create table read_mark (
  person_id uuid not null references person (id),
  ticket_id uuid not null references ticket (id),
  position integer not null,
  primary key (person_id, ticket_id)
);

create table mailbox_mail (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  created_at timestamptz(3) not null
);
create index mailbox_mail_by_time on mailbox_mail (created_at);

create table article (
  slug text primary key,
  created_at timestamptz(3) not null
);

create table article_text (
  slug text not null references article (slug),
  locale text not null,
  title text not null,
  section text not null,
  position integer not null,
  tags jsonb not null,
  headings jsonb not null,
  html text not null,
  hash text not null,
  updated_at timestamptz(3) not null,
  primary key (slug, locale)
);
