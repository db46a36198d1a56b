-- For whom figures are released: for everybody who signs in, or to be published. Whoever signs in sees both.
alter table publication add column audience text not null default 'inside' check (audience in ('inside', 'public'));

-- A small count that is shown inside is not shown to the public by the same waiver.
alter table waiver add column audience text not null default 'inside' check (audience in ('inside', 'public'));
alter table waiver drop constraint waiver_organisation_id_body_id_cell_key;
alter table waiver add unique (organisation_id, body_id, cell, audience);
