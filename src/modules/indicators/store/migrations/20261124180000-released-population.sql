-- Beside whom the people of a publication are set: the area, what the body called the minoritised group, and the population
-- as the tables had it when the publication was asked for. It never changes.
create table released_population (
  organisation_id uuid not null,
  publication_id uuid not null,
  area json not null,
  group_label text not null,
  -- Shares are of these counts, by characteristic and by who is set beside them.
  bases json not null,
  primary key (organisation_id, publication_id),
  foreign key (organisation_id, publication_id) references publication
);
select protect_table('released_population');
