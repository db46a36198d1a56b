-- What a body says once for all its figures: its area, and what it calls the minoritised group. The newest row counts.
create table figure_settings (
  organisation_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  area_name text not null,
  area_code text not null,
  area_parts jsonb not null,
  group_label text not null,
  said_at timestamptz not null,
  said_by text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, body_id) references body
);
create index figure_settings_body on figure_settings (organisation_id, body_id, said_at);
select protect_table('figure_settings');

-- A figure that a standard takes from elsewhere. Rows are only added: the newest of its kind and year counts.
create table entered_figure (
  organisation_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  standard text not null,
  indicator text not null,
  part text not null,
  group_code text not null,
  period text not null,
  value numeric(12, 4) not null,
  base integer check (base > 0),
  source text not null,
  entered_at timestamptz not null,
  entered_by text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, body_id) references body
);
create index entered_figure_standard on entered_figure (organisation_id, body_id, standard, entered_at);
select protect_table('entered_figure');

-- That a person of the body checked what a standard rests on. `fact` is the sentence as it stood.
create table confirmed_fact (
  organisation_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  standard text not null,
  fact text not null,
  basis text not null,
  confirmed_at timestamptz not null,
  confirmed_by text not null,
  primary key (organisation_id, id),
  unique (organisation_id, body_id, standard, fact),
  foreign key (organisation_id, body_id) references body
);
select protect_table('confirmed_fact');
