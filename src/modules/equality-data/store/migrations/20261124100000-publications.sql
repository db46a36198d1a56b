-- The ledger of figures that were given out: what was asked, of which releases, by which policy, and what was told. A row
-- is asked for, then either released or refused; it never changes afterwards.
create table publication (
  organisation_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  -- The standard, by its code.
  scheme text not null,
  title text not null,
  policy text not null,
  -- Not jsonb: the order of what is asked is a part of it.
  asked json not null,
  release_ids uuid[] not null,
  asked_at timestamptz not null,
  asked_by text not null,
  -- Who asked, as the job that protects the figures acts for them.
  actor jsonb not null,
  steps_done integer not null default 0,
  -- Answers with what is hidden left out; null until they are released.
  answers json,
  -- What was told of each cell, for the protection of what comes after: a file named by its content.
  cells_file text,
  -- The proof that nothing can be worked out: a file named by its content.
  proof_file text,
  cells integer,
  hidden integer,
  method text,
  -- Earlier publications about nearly the same people, with how many counts changed by few.
  near jsonb not null default '[]',
  released_at timestamptz,
  refusal jsonb,
  primary key (organisation_id, id),
  foreign key (organisation_id, body_id) references body,
  check (released_at is null or refusal is null),
  check ((released_at is null) = (answers is null))
);
create index publication_scheme on publication (organisation_id, body_id, scheme, released_at);
select protect_table('publication');
