-- A file is named by the SHA-256 of its bytes; the same file twice is one row.
create table blob (
  organisation_id uuid not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  at timestamptz not null,
  primary key (organisation_id, hash)
);
select protect_table('blob');
