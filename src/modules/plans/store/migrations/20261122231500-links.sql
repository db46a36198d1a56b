-- The aims of the duty (Equality Act 2010, section 149(1)) that something serves, and for whom an objective is.
alter table objective
  add column duty_aims text[] not null default '{}' check (duty_aims <@ array['eliminate', 'advance', 'foster']),
  add column characteristics text[] not null default '{}';
alter table action
  add column duty_aims text[] not null default '{}' check (duty_aims <@ array['eliminate', 'advance', 'foster']);

-- Where an action came from in another part of the product: an assessment, a survey, a case. As it was called then.
create table action_origin (
  organisation_id uuid not null,
  action_id uuid not null,
  kind text not null,
  origin_id text not null,
  label text not null,
  href text not null check (href like '/%'),
  at timestamptz not null,
  primary key (organisation_id, action_id, kind, origin_id),
  foreign key (organisation_id, action_id) references action (organisation_id, id)
);
create index action_origin_of on action_origin (organisation_id, kind, origin_id);
select protect_table('action_origin');

-- Links and files of an action or an objective, outside of its reports.
create table attachment (
  organisation_id uuid not null,
  id uuid not null,
  action_id uuid,
  objective_id uuid,
  label text not null,
  href text,
  file_hash text,
  at timestamptz not null,
  by_name text not null,
  removed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, action_id) references action (organisation_id, id),
  foreign key (organisation_id, objective_id) references objective (organisation_id, id),
  foreign key (organisation_id, file_hash) references blob (organisation_id, hash),
  check ((action_id is null) <> (objective_id is null)),
  check ((href is null) <> (file_hash is null))
);
create index attachment_action on attachment (organisation_id, action_id, at);
create index attachment_objective on attachment (organisation_id, objective_id, at);
select protect_table('attachment');

-- The action that keeps a promise.
alter table commitment
  add column action_id uuid,
  add column version integer not null default 1,
  add foreign key (organisation_id, action_id) references action (organisation_id, id);
create index commitment_plan on commitment (organisation_id, plan_id, position);
create index commitment_due on commitment (organisation_id, due_on);

-- What the health check knows of a plan holds while the plan's revision is the same.
do $$
declare name text;
begin
  foreach name in array array['action_origin', 'attachment', 'measure_answer', 'occurrence'] loop
    execute format('create constraint trigger touch after insert or update or delete on %I deferrable initially deferred
      for each row execute function touch_plan(''action_id'')', name);
  end loop;
  create constraint trigger touch after insert or update or delete on commitment deferrable initially deferred
    for each row execute function touch_plan('plan_id');
end $$;
