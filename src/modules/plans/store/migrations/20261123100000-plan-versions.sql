-- A plan as it stood on one day, for good: its bytes are a file that is named by its hash.
create table plan_version (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  number integer not null check (number > 0),
  label text not null,
  reason text not null,
  frozen_at timestamptz not null,
  frozen_by text not null,
  content_hash text not null,
  plan_revision text not null,
  primary key (organisation_id, id),
  unique (organisation_id, plan_id, number),
  foreign key (organisation_id, plan_id) references plan (organisation_id, id),
  foreign key (organisation_id, content_hash) references blob (organisation_id, hash)
);
select protect_table('plan_version');
create trigger stays before update or delete or truncate on plan_version
  for each statement execute function refuse_change();
