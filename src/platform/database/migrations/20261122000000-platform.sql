-- Row-level security of one table: only rows of the scope's organisation, for its owner too.
create function protect_table(name text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format(
    'create policy own_organisation on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())',
    name
  );
end $$;

create function current_organisation() returns uuid language sql stable as $$
  select nullif(current_setting('due_regard.organisation', true), '')::uuid
$$;

create function is_system() returns boolean language sql stable as $$
  select coalesce(current_setting('due_regard.system', true), '') = 'on'
$$;

-- A form that was sent once: a second press finds where the first one led.
create table submission (
  organisation_id uuid not null,
  id uuid not null,
  location text,
  at timestamptz not null,
  primary key (organisation_id, id)
);
select protect_table('submission');

-- What somebody typed when their session had ended. The key is in their cookie only.
create table kept_draft (
  id_hash bytea primary key,
  path text not null,
  sealed bytea not null,
  at timestamptz not null
);

-- Signs what leaves the server and comes back: form tokens, notices, links.
create table signing_key (
  one boolean primary key default true check (one),
  key bytea not null
);
insert into signing_key (key)
  select decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');
