-- Exact figures that were given to a named recipient: to whom, why, on which legal base, until when, from which releases,
-- and the file as it was given. Rows are only added.
create table given_figures (
  organisation_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  -- The standard, by its code.
  standard text not null,
  title text not null,
  recipient text not null,
  address text not null,
  purpose text not null,
  legal_base text not null,
  holds_until date not null,
  -- Each with its id and its name.
  releases jsonb not null,
  -- The file, named by its content.
  file text not null,
  given_at timestamptz not null,
  given_by text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, body_id) references body
);
create index given_figures_body on given_figures (organisation_id, body_id, given_at);
select protect_table('given_figures');
