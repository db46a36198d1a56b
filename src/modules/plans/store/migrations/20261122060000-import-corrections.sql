-- The document as it was read, so that it can be recognised again; its lines are derived from it.
alter table plan_import add column document jsonb;
alter table plan_import alter column source drop not null;
alter table plan_import add check (document is not null or source is not null);

-- What people corrected, in order. A row stays; undoing says who and when.
create table import_correction (
  organisation_id uuid not null,
  import_id uuid not null,
  seq integer not null,
  at timestamptz not null,
  by_name text not null,
  correction jsonb not null,
  -- What its item was called when it was corrected.
  about text not null,
  remembered_from text,
  undone_at timestamptz,
  undone_by text,
  primary key (organisation_id, import_id, seq),
  foreign key (organisation_id, import_id) references plan_import (organisation_id, id),
  check ((undone_at is null) = (undone_by is null))
);
select protect_table('import_correction');

-- What an accepted import taught about the files of a body.
create table import_memory (
  organisation_id uuid not null references organisation (id),
  body_key text not null,
  hints jsonb not null,
  learned_from text not null,
  at timestamptz not null,
  by_name text not null,
  primary key (organisation_id, body_key)
);
select protect_table('import_memory');
