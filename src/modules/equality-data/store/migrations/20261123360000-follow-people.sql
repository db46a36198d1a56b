-- The key by which people of a body are followed between files. Destroyed at its end; the row says that it was there.
create table follow_key (
  organisation_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  purpose text not null,
  ends_on date not null,
  key bytea,
  made_at timestamptz not null,
  made_by text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, body_id) references body
);
create unique index follow_key_live on follow_key (organisation_id, body_id) where key is not null;
select protect_table('follow_key');

-- A person by the keyed hash of their number, and the month they joined. Gone with the key.
create table followed_person (
  organisation_id uuid not null,
  follow_key_id uuid not null,
  release_id uuid not null,
  hash text not null,
  joined text not null,
  primary key (organisation_id, follow_key_id, release_id, hash),
  foreign key (organisation_id, follow_key_id) references follow_key on delete cascade,
  foreign key (organisation_id, release_id) references release on delete cascade
);
select protect_table('followed_person');
