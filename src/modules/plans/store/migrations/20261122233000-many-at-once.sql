-- A change to many actions at once. What it changed stands in `field_change`.
create table bulk_change (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  at timestamptz not null,
  by_name text not null,
  undone_at timestamptz,
  undone_by text,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references plan (organisation_id, id),
  check ((undone_at is null) = (undone_by is null))
);
create index bulk_change_plan on bulk_change (organisation_id, plan_id, at);
select protect_table('bulk_change');

alter table field_change
  add column bulk_change_id uuid,
  add foreign key (organisation_id, bulk_change_id) references bulk_change (organisation_id, id);
create index field_change_bulk on field_change (organisation_id, bulk_change_id) where bulk_change_id is not null;

-- Filters and sorting of a plan's register, under a name.
create table saved_view (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  owner_id uuid not null,
  name text not null,
  -- As it stands in the address, without the page.
  query text not null,
  -- Everybody sees it, not its owner alone.
  shared boolean not null,
  made_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, plan_id, owner_id, name),
  foreign key (organisation_id, plan_id) references plan (organisation_id, id),
  foreign key (organisation_id, owner_id) references person (organisation_id, id)
);
select protect_table('saved_view');

-- The plan of the period before.
alter table plan
  add column follows_id uuid,
  add foreign key (organisation_id, follows_id) references plan (organisation_id, id);
create index plan_follows on plan (organisation_id, follows_id) where follows_id is not null;

-- The unfinished action of the period before that this one goes on with.
alter table action
  add column carried_from uuid,
  add foreign key (organisation_id, carried_from) references action (organisation_id, id);
create index action_carried on action (organisation_id, carried_from) where carried_from is not null;
