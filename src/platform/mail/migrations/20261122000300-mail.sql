create table mail (
  organisation_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  recipient text not null,
  subject text not null,
  body text not null,
  sent_at timestamptz,
  primary key (organisation_id, id)
);
select protect_table('mail');
