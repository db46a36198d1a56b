-- Who a session belongs to, in one round trip: every request asks it. The organisation is known only once the session is.
create function person_of_session(token bytea, seen_after timestamptz, began_after timestamptz)
returns table (
  session_id uuid, organisation_id uuid, person_id uuid, seen_at timestamptz, name text, body_id uuid, left_on date,
  roles text[], brand_name text, colour text, logo text, is_demo boolean
) language plpgsql as $$
declare own session%rowtype;
begin
  select * into own from session s where s.token_hash = token and s.seen_at > seen_after and s.began_at > began_after;
  if not found then return; end if;
  perform set_config('due_regard.organisation', own.organisation_id::text, true);
  return query select own.id, own.organisation_id, own.person_id, own.seen_at, p.name, p.body_id, p.left_on,
      array(select r.role from person_role r where r.organisation_id = p.organisation_id and r.person_id = p.id),
      o.name, o.colour, o.logo_hash, o.is_demo
    from person p join organisation o on o.id = p.organisation_id
    where p.organisation_id = own.organisation_id and p.id = own.person_id;
end $$;
