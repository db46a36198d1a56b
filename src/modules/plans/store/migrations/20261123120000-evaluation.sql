-- How a plan will be judged: what it is expected to bring about, and the tools that will show it.
create table evaluation_outcome (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  text text not null,
  tools text[] not null check (tools <@ array['survey', 'workforce-data', 'feedback', 'other']),
  -- What the tools are in the plan's own words, and how often they are used.
  tools_text text not null,
  rhythm text not null,
  agreed_by text not null,
  made_at timestamptz not null,
  removed_at timestamptz,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references plan (organisation_id, id)
);
create index evaluation_outcome_plan on evaluation_outcome (organisation_id, plan_id);
select protect_table('evaluation_outcome');

-- What a tool showed on a day. Only grows.
create table evaluation_finding (
  organisation_id uuid not null,
  id uuid not null,
  outcome_id uuid not null,
  tool text not null check (tool in ('survey', 'workforce-data', 'feedback', 'other')),
  kind text not null check (kind in ('reading', 'quote')),
  text text not null,
  source text not null,
  found_on date not null,
  at timestamptz not null,
  by_name text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, outcome_id) references evaluation_outcome (organisation_id, id)
);
create index evaluation_finding_outcome on evaluation_finding (organisation_id, outcome_id, found_on);
select protect_table('evaluation_finding');
create trigger stays before update or delete or truncate on evaluation_finding
  for each statement execute function refuse_change();

-- What was learnt. The latest words stand; the earlier ones are kept.
create table evaluation_lesson (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  text text not null,
  at timestamptz not null,
  by_name text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references plan (organisation_id, id)
);
create index evaluation_lesson_plan on evaluation_lesson (organisation_id, plan_id, at);
select protect_table('evaluation_lesson');
create trigger stays before update or delete or truncate on evaluation_lesson
  for each statement execute function refuse_change();

-- What is frozen of a plan holds all of it: whoever freezes waits for changes of the evaluation, too.
do $$
declare name text;
begin
  foreach name in array array['evaluation_outcome', 'evaluation_lesson'] loop
    execute format('create constraint trigger touch after insert or update or delete on %I deferrable initially deferred
      for each row execute function touch_plan(''plan_id'')', name);
  end loop;
end $$;
