-- The help centre: articles that were imported stand beside those that ship with the desk, pictures belong to them,
-- and their plain words can be searched.

-- The id an imported article had where it came from; empty for articles that are known by their slug.
alter table article add column origin text unique;

-- Articles of the source 'built-in' follow the desk's own folder; the others are left alone when it starts.
alter table article_text add column source text not null default 'built-in'
  check (source in ('built-in', 'imported'));
alter table article_text add column body text not null default '';
create index article_text_by_locale on article_text (locale);

create table picture (
  id text primary key,
  type text not null,
  bytes bigint not null,
  sha256 text not null,
  path text not null,
  created_at timestamptz(3) not null
);

create table article_picture (
  slug text not null,
  locale text not null,
  picture_id text not null references picture (id),
  primary key (slug, locale, picture_id),
  foreign key (slug, locale) references article_text (slug, locale) on delete cascade
);
create index article_picture_by_picture on article_picture (picture_id);

-- Another value whenever any article changes: what was made of the articles before is then made anew.
alter table desk add column help_version uuid not null default gen_random_uuid();
