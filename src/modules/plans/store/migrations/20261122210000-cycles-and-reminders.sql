-- People are asked, from one day to another, how their actions stand.
create table update_cycle (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  name text not null,
  covers text not null check (covers in ('all', 'group', 'due')),
  group_id uuid,
  opens_on date not null,
  due_on date not null,
  closes_on date not null,
  made_at timestamptz not null,
  made_by text not null,
  -- Before its closing day, by somebody.
  closed_at timestamptz,
  closed_by text,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references plan (organisation_id, id),
  foreign key (organisation_id, group_id) references plan_group (organisation_id, id),
  check ((covers = 'group') = (group_id is not null)),
  check (opens_on <= due_on and due_on <= closes_on)
);
create index update_cycle_plan on update_cycle (organisation_id, plan_id, opens_on);
select protect_table('update_cycle');

-- One person is asked about one action, for themselves or for somebody who is away.
create table update_request (
  organisation_id uuid not null,
  id uuid not null,
  cycle_id uuid not null,
  action_id uuid not null,
  person_id uuid not null,
  -- In whose place, where they are away or have left.
  for_id uuid,
  -- The lead in the plan's words, as it read then.
  lead_label text not null,
  -- Where units or bodies answer for themselves.
  unit_id uuid,
  body_id uuid,
  asked_at timestamptz not null,
  -- A mail is due while nothing was mailed since.
  mail_wanted_at timestamptz not null,
  mailed_at timestamptz,
  -- The latest report that answers it.
  update_id uuid,
  answered_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (organisation_id, id),
  foreign key (organisation_id, cycle_id) references update_cycle (organisation_id, id),
  foreign key (organisation_id, action_id) references action (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  foreign key (organisation_id, for_id) references person (organisation_id, id),
  foreign key (organisation_id, unit_id) references unit (organisation_id, id),
  foreign key (organisation_id, body_id) references body (organisation_id, id),
  foreign key (organisation_id, update_id) references progress_update (organisation_id, id)
);
create index update_request_cycle on update_request (organisation_id, cycle_id);
create index update_request_action on update_request (organisation_id, action_id) where withdrawn_at is null;
create index update_request_person on update_request (organisation_id, person_id) where update_id is null;
select protect_table('update_request');

alter table progress_update
  -- It came by the link that was mailed with this request.
  add column request_id uuid,
  add foreign key (organisation_id, request_id) references update_request (organisation_id, id);
create index progress_update_request on progress_update (organisation_id, request_id) where request_id is not null;

-- When people are reminded of what is due; null: never.
alter table plan add column reminder_rules jsonb;

-- What somebody chose for themselves; without a row, reminders come as they arise.
create table reminder_choice (
  organisation_id uuid not null,
  person_id uuid not null,
  choice text not null check (choice in ('each', 'weekly', 'none')),
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
select protect_table('reminder_choice');

-- One mail of reminders a person and day, whoever sends it and how often.
create table reminder_mail (
  organisation_id uuid not null,
  person_id uuid not null,
  on_day date not null,
  primary key (organisation_id, person_id, on_day),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
select protect_table('reminder_mail');

-- What somebody was reminded of, by which rule.
create table reminder_sent (
  organisation_id uuid not null,
  person_id uuid not null,
  -- An action, or a request to update.
  subject_id uuid not null,
  due_on date not null,
  rule text not null,
  on_day date not null,
  primary key (organisation_id, person_id, subject_id, due_on, rule),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
select protect_table('reminder_sent');

-- A secret address under which a calendar finds what its owner has to do.
create table calendar_feed (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create unique index calendar_feed_person on calendar_feed (organisation_id, person_id) where ended_at is null;
select protect_table('calendar_feed');
