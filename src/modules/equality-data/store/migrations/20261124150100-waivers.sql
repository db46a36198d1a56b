-- A small count that is shown all the same: which, why, and who agreed. Rows are only added.
create table waiver (
  organisation_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  -- The publication in which it was hidden.
  publication_id uuid not null,
  -- The name of the cell, and what it counts in words.
  cell text not null,
  what text not null,
  reason text not null,
  agreed_by text not null,
  waived_at timestamptz not null,
  waived_by text not null,
  primary key (organisation_id, id),
  unique (organisation_id, body_id, cell),
  foreign key (organisation_id, body_id) references body,
  foreign key (organisation_id, publication_id) references publication
);
select protect_table('waiver');

-- Waivers by which counts are shown in it.
alter table publication add column waiver_ids uuid[] not null default '{}';
