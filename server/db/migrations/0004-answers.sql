-- How answers reach people: by mail, to an address that has been proven, or by a call. What the desk offers of both,
-- letters that wait to be sent, and what is known of pictures.

-- What the team offers; empty until somebody says so. The key signs links to files.
alter table desk add column answer_offer jsonb;
alter table desk add column link_key text not null default gen_random_uuid()::text || gen_random_uuid()::text;

-- The answer the requester wants: the mail address is empty for the one of the account.
alter table ticket add column answer jsonb;
update ticket set answer = jsonb_build_object('channel', 'email', 'language', locale);
alter table ticket alter column answer set not null;
create index ticket_of_callbacks on ticket (updated_at desc, id desc)
  where answer->>'channel' = 'call' and status in ('new', 'open');
create index ticket_by_creation on ticket (created_at);

create index comment_by_person on comment (person_id, created_at) where person_id is not null;

-- Addresses that a person has proven to be theirs, beside the one of the account.
create table reply_address (
  person_id uuid not null references person (id),
  email text not null,
  confirmed_at timestamptz(3) not null,
  primary key (person_id, email)
);

create table reply_address_check (
  id uuid primary key,
  person_id uuid not null references person (id),
  email text not null,
  salt bytea not null,
  code_hash bytea not null,
  tries integer not null default 0,
  used boolean not null default false,
  expires_at timestamptz(3) not null
);
create index reply_address_check_by_expiry on reply_address_check (expires_at);

-- A letter is written in the transaction of the comment it carries, and sent when the mail server takes it.
create table letter (
  comment_id uuid primary key references comment (id),
  recipient text not null,
  subject text not null,
  body text not null,
  state text not null check (state in ('waiting', 'sent', 'given-up')),
  attempts integer not null default 0,
  next_attempt timestamptz(3) not null,
  created_at timestamptz(3) not null
);
create index letter_waiting on letter (next_attempt) where state = 'waiting';

-- Sides in pixels, and the size of the preview, for pictures; the preview lies beside the file.
alter table attachment add column width integer;
alter table attachment add column height integer;
alter table attachment add column preview_bytes bigint;
alter table attachment add column preview_sha256 text;
create index attachment_unsent on attachment (person_id, created_at) where comment_id is null;
create index attachment_by_person on attachment (person_id, created_at);
