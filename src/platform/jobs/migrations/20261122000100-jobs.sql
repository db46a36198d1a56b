create table job_progress (
  organisation_id uuid not null,
  key text not null,
  label text not null,
  done integer not null,
  total integer not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  message text,
  at timestamptz not null,
  primary key (organisation_id, key)
);
select protect_table('job_progress');

-- The queue's tables are closed to the application's role; this is its one way in.
create function enqueue_job(task text, payload json, key text) returns void
  language sql security definer set search_path = pg_catalog as $$
  select graphile_worker.add_job(task, payload, job_key := key, max_attempts := 8)
$$;
