alter table organisation add column version integer not null default 1;

-- `last_visit_at` is the visit before this session; this one is the latest.
alter table person add column last_sign_in_at timestamptz;

-- A file of people that somebody uploaded: a proposal until it is accepted.
create table people_import (
  organisation_id uuid not null,
  id uuid not null,
  hash text not null,
  file_name text not null,
  create_units boolean not null,
  at timestamptz not null,
  by_name text not null,
  accepted_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, hash) references blob (organisation_id, hash)
);
select protect_table('people_import');
