create table plan (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  title text not null,
  kind text not null check (kind in ('plan', 'progress-report')),
  state text not null check (state in ('active', 'closed')),
  period_text text not null,
  period_from date,
  period_to date,
  -- What the body calls its levels: group, objective, action.
  level_words text[] not null check (cardinality(level_words) = 3),
  legend jsonb not null,
  horizons jsonb not null,
  -- What the document says beside its actions: roles, outcomes, metrics, review cycle, sign-off, figures.
  about jsonb not null,
  -- The day that horizons count from; null: not known yet.
  anchor_on date,
  import_id uuid,
  created_at timestamptz not null,
  created_by text not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  check (period_from is null or period_to is null or period_from <= period_to)
);
select protect_table('plan');

create table plan_body (
  organisation_id uuid not null,
  plan_id uuid not null,
  position integer not null,
  label text not null,
  body_id uuid,
  primary key (organisation_id, plan_id, position),
  foreign key (organisation_id, plan_id) references plan (organisation_id, id),
  foreign key (organisation_id, body_id) references body (organisation_id, id)
);
select protect_table('plan_body');

create table plan_group (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  position integer not null,
  code text not null,
  label text not null,
  statement text not null,
  places jsonb not null,
  removed_at timestamptz,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references plan (organisation_id, id)
);
create index plan_group_plan on plan_group (organisation_id, plan_id, position);
select protect_table('plan_group');

create table objective (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  group_id uuid,
  position integer not null,
  number text not null,
  text text not null,
  issue text not null,
  aim text not null,
  -- The objective of another plan that this one serves. It is a link, never a second count.
  parent_id uuid,
  places jsonb not null,
  removed_at timestamptz,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references plan (organisation_id, id),
  foreign key (organisation_id, group_id) references plan_group (organisation_id, id),
  foreign key (organisation_id, parent_id) references objective (organisation_id, id),
  check (parent_id <> id)
);
create index objective_plan on objective (organisation_id, plan_id, position);
create index objective_parent on objective (organisation_id, parent_id);
select protect_table('objective');

create table action (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  group_id uuid,
  objective_id uuid,
  position integer not null,
  number text not null,
  text text not null,
  timescale_text text not null,
  timescale_kind text check (timescale_kind in ('date', 'window', 'recurring', 'ongoing', 'horizon', 'relative', 'unknown')),
  starts_on date,
  due_on date,
  status text not null check (status in ('planned', 'in-progress', 'completed', 'stopped', 'unknown')),
  status_text text not null,
  places jsonb not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references plan (organisation_id, id),
  foreign key (organisation_id, group_id) references plan_group (organisation_id, id),
  foreign key (organisation_id, objective_id) references objective (organisation_id, id),
  check (starts_on is null or due_on is null or starts_on <= due_on)
);
create index action_plan on action (organisation_id, plan_id, position);
create index action_words on action using gin (to_tsvector('english', text));
create index objective_words on objective using gin (to_tsvector('english', text || ' ' || issue || ' ' || aim));
select protect_table('action');

create table action_part (
  organisation_id uuid not null,
  action_id uuid not null,
  position integer not null,
  number text not null,
  text text not null,
  primary key (organisation_id, action_id, position),
  foreign key (organisation_id, action_id) references action (organisation_id, id)
);
select protect_table('action_part');

-- A lead in the plan's own words; `person_id` once somebody is named.
create table action_lead (
  organisation_id uuid not null,
  action_id uuid not null,
  position integer not null,
  label text not null,
  person_id uuid,
  primary key (organisation_id, action_id, position),
  foreign key (organisation_id, action_id) references action (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index action_lead_person on action_lead (organisation_id, person_id);
select protect_table('action_lead');

create table action_measure (
  organisation_id uuid not null,
  action_id uuid not null,
  position integer not null,
  text text not null,
  primary key (organisation_id, action_id, position),
  foreign key (organisation_id, action_id) references action (organisation_id, id)
);
select protect_table('action_measure');

create table action_characteristic (
  organisation_id uuid not null,
  action_id uuid not null,
  code text not null,
  primary key (organisation_id, action_id, code),
  foreign key (organisation_id, action_id) references action (organisation_id, id)
);
select protect_table('action_characteristic');

-- Records: never changed, never removed.
create table progress_update (
  organisation_id uuid not null,
  id uuid not null,
  action_id uuid not null,
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  note text not null,
  status text not null check (status in ('planned', 'in-progress', 'completed', 'stopped', 'unknown')),
  primary key (organisation_id, id),
  foreign key (organisation_id, action_id) references action (organisation_id, id)
);
create index progress_update_action on progress_update (organisation_id, action_id, at);
create index progress_update_at on progress_update (organisation_id, at);
select protect_table('progress_update');

create table rating_decision (
  organisation_id uuid not null,
  id uuid not null,
  action_id uuid not null,
  at timestamptz not null,
  by_name text not null,
  -- Null: the proposed rating stands again.
  code text,
  reason text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, action_id) references action (organisation_id, id)
);
create index rating_decision_action on rating_decision (organisation_id, action_id, at);
select protect_table('rating_decision');

create table field_change (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  field text not null,
  before jsonb not null,
  after jsonb not null,
  at timestamptz not null,
  by_name text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references plan (organisation_id, id)
);
create index field_change_subject on field_change (organisation_id, subject_id, at);
select protect_table('field_change');

create table commitment (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  position integer not null,
  text text not null,
  due_on date,
  places jsonb not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references plan (organisation_id, id)
);
select protect_table('commitment');

-- Counts that a document reported. Null: the document left it blank, which is not nought.
create table reported_count (
  organisation_id uuid not null,
  plan_id uuid not null,
  position integer not null,
  reported_on date,
  group_label text not null,
  code text not null,
  count integer,
  primary key (organisation_id, plan_id, position),
  foreign key (organisation_id, plan_id) references plan (organisation_id, id)
);
select protect_table('reported_count');

create table plan_import (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  file_name text not null,
  file_hash text not null,
  proposal jsonb not null,
  source jsonb not null,
  state text not null check (state in ('proposed', 'accepted', 'refused')),
  made_at timestamptz not null,
  made_by text not null,
  decided_at timestamptz,
  decided_by text,
  plan_id uuid,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, file_hash) references blob (organisation_id, hash),
  check ((state = 'proposed') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null)),
  check ((state = 'accepted') = (plan_id is not null))
);
alter table plan add foreign key (organisation_id, import_id) references plan_import (organisation_id, id);
select protect_table('plan_import');

do $$
declare name text;
begin
  foreach name in array array['progress_update', 'rating_decision', 'field_change'] loop
    execute format('create trigger only_grows before update or delete or truncate on %I for each statement execute function refuse_change()', name);
  end loop;
end $$;
