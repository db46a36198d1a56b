-- A mail is claimed before it leaves, so that a crash between sending and saying so never sends it twice.
alter table mail
  add column sending_at timestamptz,
  -- What the other side said when it did not take it.
  add column problem text not null default '';
