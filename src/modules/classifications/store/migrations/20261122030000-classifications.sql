-- What an organisation considers beside the nine of the Act, which stand in the code.
create table local_characteristic (
  organisation_id uuid not null references organisation (id),
  code text not null,
  label text not null,
  also_called text[] not null,
  retired_on date,
  version integer not null default 1,
  primary key (organisation_id, code),
  unique (organisation_id, label)
);
select protect_table('local_characteristic');
