-- How the action stood before and stands after a report; a unit's own answer is not that of the action. Null: a
-- document said it, or it is older than this.
alter table progress_update
  add column status_before text,
  add column status_after text;

-- What somebody wrote beside the figures of one section of a report, and the figures as they were then. Each save is a
-- row; the highest version is shown.
create table report_narrative (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  form text not null,
  section text not null,
  version integer not null,
  text text not null,
  figures jsonb not null,
  at timestamptz not null,
  by_name text not null,
  primary key (organisation_id, id),
  unique (organisation_id, plan_id, form, section, version),
  foreign key (organisation_id, plan_id) references plan (organisation_id, id)
);
select protect_table('report_narrative');

-- The organisation's own Word template; the newest row stands. No file: it was taken away.
create table report_template (
  organisation_id uuid not null,
  id uuid not null,
  file_name text,
  file_hash text,
  at timestamptz not null,
  by_name text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, file_hash) references blob (organisation_id, hash),
  check ((file_name is null) = (file_hash is null))
);
select protect_table('report_template');
