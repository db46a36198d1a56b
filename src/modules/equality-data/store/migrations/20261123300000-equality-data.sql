-- What is collected about people, by whom and why. Each body is a controller of its own.
create table dataset (
  organisation_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  name text not null,
  purpose text not null,
  legal_base text not null,
  retention_months integer not null check (retention_months between 1 and 240),
  publisher text not null,
  licence text not null default '',
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, body_id, name),
  foreign key (organisation_id, body_id) references body
);
select protect_table('dataset');

-- Counts that were read from a file. A draft until somebody confirms it; then it never changes.
create table release (
  organisation_id uuid not null,
  id uuid not null,
  dataset_id uuid not null,
  kind text not null,
  number integer,
  file_name text not null,
  source_hash text not null,
  content_hash text not null,
  period text not null,
  snapshot_on date,
  notes text not null default '',
  what_changed text not null default '',
  reading jsonb not null,
  loaded_at timestamptz not null,
  loaded_by text not null,
  confirmed_at timestamptz,
  confirmed_by text,
  primary key (organisation_id, id),
  unique (organisation_id, dataset_id, number),
  foreign key (organisation_id, dataset_id) references dataset,
  check ((number is null) = (confirmed_at is null) and (confirmed_at is null) = (confirmed_by is null))
);
select protect_table('release');
create function keep_confirmed_release() returns trigger language plpgsql as $$
begin
  if old.confirmed_at is not null then raise exception 'A confirmed release does not change.'; end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger keep_confirmed before update or delete on release for each row execute function keep_confirmed_release();

-- What people of a body said that a text means. The newest counts; none is taken away.
create table text_mapping (
  organisation_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  field text not null,
  text text not null,
  code text not null,
  said_at timestamptz not null,
  said_by text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, body_id) references body
);
create index text_mapping_field on text_mapping (organisation_id, body_id, field, text, said_at);
select protect_table('text_mapping');

-- What is not collected yet, what stands in for it, and how it will be.
create table data_gap (
  organisation_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  what text not null,
  proxy text not null,
  plan text not null,
  closed_on date,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, body_id) references body
);
select protect_table('data_gap');
