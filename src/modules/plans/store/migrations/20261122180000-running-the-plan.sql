-- What a report may say besides its note and status.
alter table progress_update
  add column percent integer check (percent between 0 and 100),
  -- The words of the parts that are done.
  add column parts_done jsonb not null default '[]',
  add column next_step text not null default '',
  -- For whom it was written, where somebody else wrote it.
  add column on_behalf_of text not null default '',
  -- Of one unit, where every unit answers for itself; of one body, where several share the plan.
  add column unit_id uuid,
  add column body_id uuid,
  -- Why the action is complete though a measure has no answer. Boards see it.
  add column unanswered_reason text not null default '',
  add foreign key (organisation_id, unit_id) references unit (organisation_id, id),
  add foreign key (organisation_id, body_id) references body (organisation_id, id);

create table update_evidence (
  organisation_id uuid not null,
  update_id uuid not null,
  position integer not null,
  label text not null,
  -- A link, or a file of ours.
  href text,
  file_hash text,
  primary key (organisation_id, update_id, position),
  foreign key (organisation_id, update_id) references progress_update (organisation_id, id),
  foreign key (organisation_id, file_hash) references blob (organisation_id, hash),
  check ((href is null) <> (file_hash is null))
);
select protect_table('update_evidence');

-- A measure keeps its id while its words stay: its answers belong to it.
alter table action_measure
  add column id uuid not null default gen_random_uuid(),
  add unique (organisation_id, id);

create table measure_answer (
  organisation_id uuid not null,
  id uuid not null,
  action_id uuid not null,
  measure_id uuid not null,
  -- As it read when it was answered.
  measure_text text not null,
  at timestamptz not null,
  by_name text not null,
  -- Whose view: the lead's, or that of the staff voice beside it.
  voice text not null check (voice in ('lead', 'staff')),
  met text not null check (met in ('yes', 'partly', 'no', 'too-early')),
  reading text not null,
  source text not null,
  read_on date,
  helped text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, action_id) references action (organisation_id, id)
);
create index measure_answer_action on measure_answer (organisation_id, action_id, at);
select protect_table('measure_answer');

-- `person_id` is the named contact of a lead that is a group, a role or "all".
alter table action_lead
  add column deputy_id uuid,
  -- "All services": each unit of this level answers for itself.
  add column each_level text check (each_level in ('directorate', 'service', 'team')),
  add foreign key (organisation_id, deputy_id) references person (organisation_id, id);
create index action_lead_deputy on action_lead (organisation_id, deputy_id);

-- The bodies that an action belongs to; none: all bodies of its plan.
create table action_body (
  organisation_id uuid not null,
  action_id uuid not null,
  body_id uuid not null,
  primary key (organisation_id, action_id, body_id),
  foreign key (organisation_id, action_id) references action (organisation_id, id),
  foreign key (organisation_id, body_id) references body (organisation_id, id)
);
select protect_table('action_body');

-- Somebody acts for somebody else between two days.
create table lead_cover (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  cover_id uuid not null,
  from_on date not null,
  to_on date not null,
  made_by text not null,
  ended_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  foreign key (organisation_id, cover_id) references person (organisation_id, id),
  check (person_id <> cover_id),
  check (from_on <= to_on)
);
create index lead_cover_cover on lead_cover (organisation_id, cover_id, to_on);
select protect_table('lead_cover');

-- Why a date slipped.
alter table field_change add column reason text not null default '';

-- The days on which recurring work is due.
create table occurrence (
  organisation_id uuid not null,
  action_id uuid not null,
  due_on date not null,
  -- The report that said it was done.
  update_id uuid,
  primary key (organisation_id, action_id, due_on),
  foreign key (organisation_id, action_id) references action (organisation_id, id),
  foreign key (organisation_id, update_id) references progress_update (organisation_id, id)
);
create index occurrence_due on occurrence (organisation_id, due_on) where update_id is null;
select protect_table('occurrence');

do $$
declare name text;
begin
  foreach name in array array['update_evidence', 'measure_answer'] loop
    execute format('create trigger only_grows before update or delete or truncate on %I for each statement execute function refuse_change()', name);
  end loop;
end $$;
