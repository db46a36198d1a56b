create table audit_event (
  organisation_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  subject_label text not null,
  detail jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (organisation_id, seq)
);
create index audit_event_subject on audit_event (organisation_id, subject_id, seq);
select protect_table('audit_event');

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name;
end $$;
create trigger audit_event_only_grows before update or delete or truncate on audit_event
  for each statement execute function refuse_change();
