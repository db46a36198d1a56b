-- A file that takes long to read. Its bytes wait here until it was read or refused, and are nowhere else until then.
create table plan_reading (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  file_name text not null,
  bytes bytea,
  at timestamptz not null,
  -- Who brought it, as the job that reads it acts for them.
  actor jsonb not null,
  pages_read integer not null default 0,
  pages integer,
  import_id uuid,
  -- Why it could not be read: the code of a sentence.
  refusal text,
  primary key (organisation_id, id),
  foreign key (organisation_id, import_id) references plan_import (organisation_id, id),
  check (import_id is null or refusal is null),
  check ((bytes is null) = (import_id is not null or refusal is not null))
);
select protect_table('plan_reading');
