-- Tables that no organisation owns are open to the system only, not to a scope.
do $$
declare name text;
begin
  foreach name in array array['kept_draft', 'signing_key'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy system_only on %I using (is_system()) with check (is_system())', name);
  end loop;
end $$;
