-- How people ask: phrases that lead to articles, what was looked for in vain, whether articles helped, and words that
-- mean the same. No row tells who said it, and none the hour.

-- From the front matter of the article: how people ask for it, and the web pages it is about.
alter table article_text add column asked_as jsonb not null default '[]';
alter table article_text add column pages jsonb not null default '[]';

-- A phrase counts when an agent has accepted it; until then it is a suggestion that only agents see.
create table phrase (
  id uuid primary key,
  slug text not null references article (slug) on delete cascade,
  locale text not null,
  words text not null,
  source text not null check (source in ('ticket', 'search', 'agent')),
  state text not null check (state in ('suggested', 'accepted')),
  times integer not null default 1,
  changed_on date not null
);
create unique index phrase_by_words on phrase (locale, slug, lower(words));

create table search_report (
  id uuid primary key,
  locale text not null,
  kind text not null check (kind in ('solved', 'nothing-found')),
  words text not null,
  slug text references article (slug) on delete cascade,
  reported_on date not null
);
create index search_report_by_kind on search_report (locale, kind, lower(words));
create index search_report_by_day on search_report (reported_on);

create table verdict (
  id uuid primary key,
  slug text not null references article (slug) on delete cascade,
  locale text not null,
  helpful boolean not null,
  given_on date not null
);
create index verdict_by_article on verdict (locale, slug);

-- Words and phrases that mean the same in this help centre, for one language.
create table synonym_group (
  id uuid primary key,
  locale text not null,
  words jsonb not null
);
create index synonym_group_by_locale on synonym_group (locale);
