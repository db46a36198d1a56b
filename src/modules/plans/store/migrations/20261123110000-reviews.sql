-- A dated obligation of a plan: a board looks at it, or it is revised, every so many months.
create table review_rhythm (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  kind text not null check (kind in ('review', 'revision')),
  name text not null,
  every_months smallint not null check (every_months between 1 and 120),
  -- Due days are counted in months from this one.
  first_due date not null,
  next_due date not null check (next_due >= first_due),
  -- Who sees it, and in which role somebody signs it.
  board text not null,
  signing_role text not null,
  made_at timestamptz not null,
  made_by text not null,
  ended_at timestamptz,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references plan (organisation_id, id)
);
create index review_rhythm_plan on review_rhythm (organisation_id, plan_id);
create index review_rhythm_due on review_rhythm (organisation_id, next_due) where ended_at is null;
select protect_table('review_rhythm');

create table review (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  rhythm_id uuid not null,
  name text not null,
  -- The due day of its rhythm that it answers.
  due_on date not null,
  state text not null check (state in ('opened', 'prepared', 'dispatched', 'discussed', 'signed', 'abandoned')),
  -- The round of requests for updates that was opened with it.
  cycle_id uuid,
  meeting_on date,
  narrative text not null default '',
  recipients text not null default '',
  -- The plan as it was dispatched.
  version_id uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references plan (organisation_id, id),
  foreign key (organisation_id, rhythm_id) references review_rhythm (organisation_id, id),
  foreign key (organisation_id, cycle_id) references update_cycle (organisation_id, id),
  foreign key (organisation_id, version_id) references plan_version (organisation_id, id),
  check (state in ('opened', 'prepared', 'abandoned') or (version_id is not null and meeting_on is not null))
);
create index review_plan on review (organisation_id, plan_id, due_on);
-- One at a time.
create unique index review_open on review (organisation_id, rhythm_id) where state not in ('signed', 'abandoned');
select protect_table('review');

-- What was done with a review, by whom. Only grows.
create table review_step (
  organisation_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  step text not null check (step in ('opened', 'prepared', 'dispatched', 'discussed', 'signed', 'abandoned')),
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  -- The role in which it was signed.
  role text not null,
  note text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, review_id) references review (organisation_id, id)
);
create index review_step_review on review_step (organisation_id, review_id, at);
select protect_table('review_step');
create trigger stays before update or delete or truncate on review_step
  for each statement execute function refuse_change();

-- What came after the dispatch: papers to follow, what was said of an action, what was decided.
create table review_record (
  organisation_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  kind text not null check (kind in ('paper', 'verbal', 'note', 'new-action', 'revised', 'stopped')),
  at timestamptz not null,
  by_name text not null,
  text text not null,
  -- Of what was said: who said it.
  said_by text not null,
  action_id uuid,
  -- Of a paper that is a file.
  file_name text,
  file_hash text,
  -- Of what was said: the report that was made of it.
  update_id uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, review_id) references review (organisation_id, id),
  foreign key (organisation_id, action_id) references action (organisation_id, id),
  foreign key (organisation_id, file_hash) references blob (organisation_id, hash),
  foreign key (organisation_id, update_id) references progress_update (organisation_id, id),
  check ((file_name is null) = (file_hash is null)),
  check (kind in ('paper', 'note') = (action_id is null)),
  check (update_id is null or kind in ('verbal', 'stopped'))
);
create index review_record_review on review_record (organisation_id, review_id, at);
select protect_table('review_record');
