-- What people of a body said of the columns of a header: a field, or '' to leave the column out; the kind of the file
-- under the column ''. The newest counts; none is taken away.
create table column_mapping (
  organisation_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  header text not null,
  column_name text not null,
  field text not null,
  said_at timestamptz not null,
  said_by text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, body_id) references body
);
create index column_mapping_body on column_mapping (organisation_id, body_id, said_at);
select protect_table('column_mapping');

-- The table of a draft without what tells who people are, so that it can be read again. Gone once it is no draft.
create table draft_table (
  organisation_id uuid not null,
  release_id uuid not null,
  content bytea not null,
  primary key (organisation_id, release_id),
  foreign key (organisation_id, release_id) references release on delete cascade
);
select protect_table('draft_table');

-- A file that takes long to read. Its bytes wait here until it was read or refused, and are nowhere else.
create table data_reading (
  organisation_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  file_name text not null,
  source_hash text not null,
  bytes bytea,
  -- What the form said beside the file.
  details jsonb not null,
  at timestamptz not null,
  -- Who brought it, as the job that reads it acts for them.
  actor jsonb not null,
  steps_done integer not null default 0,
  release_id uuid,
  -- Why it could not be read.
  refusal jsonb,
  primary key (organisation_id, id),
  foreign key (organisation_id, body_id) references body,
  foreign key (organisation_id, release_id) references release on delete cascade,
  check (release_id is null or refusal is null),
  check ((bytes is null) = (release_id is not null or refusal is not null))
);
select protect_table('data_reading');
