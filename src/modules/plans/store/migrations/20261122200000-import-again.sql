-- What people decided while they compare a file with a plan, before anything is changed.
alter table plan_import add column comparison jsonb;

-- What the newest file said of a group, an objective or an action: what people changed here since is told from it.
create table imported_item (
  organisation_id uuid not null,
  subject_id uuid not null,
  plan_id uuid not null,
  import_id uuid not null,
  said jsonb not null,
  primary key (organisation_id, subject_id),
  foreign key (organisation_id, plan_id) references plan (organisation_id, id),
  foreign key (organisation_id, import_id) references plan_import (organisation_id, id)
);
create index imported_item_plan on imported_item (organisation_id, plan_id);
select protect_table('imported_item');
create index plan_import_plan on plan_import (organisation_id, plan_id);
