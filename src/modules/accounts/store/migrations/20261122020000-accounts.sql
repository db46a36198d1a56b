create table organisation (
  id uuid primary key,
  name text not null,
  colour text not null check (colour ~ '^#[0-9A-F]{6}$'),
  logo_hash text,
  is_demo boolean not null,
  created_at timestamptz not null
);
alter table organisation enable row level security;
alter table organisation force row level security;
create policy own_organisation on organisation
  using (id = current_organisation() or is_system()) with check (id = current_organisation() or is_system());

-- A body is a controller of its own inside the organisation: the council, its health partner.
create table body (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  name text not null,
  position integer not null,
  closed_on date,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, name)
);
select protect_table('body');

create table unit (
  organisation_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  parent_id uuid,
  level text not null check (level in ('directorate', 'service', 'team')),
  name text not null,
  closed_on date,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, body_id) references body,
  foreign key (organisation_id, parent_id) references unit (organisation_id, id),
  check ((level = 'directorate') = (parent_id is null))
);
create unique index unit_name on unit (organisation_id, body_id, coalesce(parent_id, '00000000-0000-0000-0000-000000000000'), name);
select protect_table('unit');

create table person (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  email text not null check (email = lower(email)),
  job_title text not null default '',
  body_id uuid not null,
  unit_id uuid,
  left_on date,
  last_visit_at timestamptz,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, email),
  foreign key (organisation_id, body_id) references body,
  foreign key (organisation_id, unit_id) references unit (organisation_id, id)
);
select protect_table('person');

create table person_role (
  organisation_id uuid not null,
  person_id uuid not null,
  role text not null,
  given_at timestamptz not null,
  given_by text not null,
  primary key (organisation_id, person_id, role),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
select protect_table('person_role');

-- What is looked up before the organisation is known. Visible to the system only.
create table credential (
  email text primary key check (email = lower(email)),
  organisation_id uuid not null,
  person_id uuid not null,
  password_hash text,
  changed_at timestamptz not null,
  unique (organisation_id, person_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);

create table session (
  token_hash bytea primary key,
  id uuid not null unique,
  organisation_id uuid not null,
  person_id uuid not null,
  began_at timestamptz not null,
  seen_at timestamptz not null,
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index session_person on session (organisation_id, person_id);

create table one_time_link (
  token_hash bytea primary key,
  purpose text not null check (purpose in ('choose-password', 'first-administrator')),
  organisation_id uuid,
  person_id uuid,
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((organisation_id is null) = (person_id is null))
);

create table sign_in_failure (
  id bigint generated always as identity primary key,
  email text not null,
  address text not null,
  at timestamptz not null
);
create index sign_in_failure_email on sign_in_failure (email, at);

do $$
declare name text;
begin
  foreach name in array array['credential', 'session', 'one_time_link', 'sign_in_failure'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy system_only on %I using (is_system()) with check (is_system())', name);
  end loop;
end $$;
