-- The transaction that last changed a plan or anything in it: what was read of the plan holds while this is the same.
alter table plan add column revision text not null default '';

create function stamp_plan() returns trigger language plpgsql as $$
begin
  new.revision := pg_current_xact_id()::text;
  return new;
end $$;
create trigger stamp before insert or update on plan for each row execute function stamp_plan();

-- Runs last in its transaction, so that two people at work on one plan do not wait for each other before.
create function touch_plan() returns trigger language plpgsql as $$
declare
  plan_of uuid;
  changed record := coalesce(new, old);
begin
  if tg_argv[0] = 'plan_id' then
    plan_of := changed.plan_id;
  else
    select plan_id into plan_of from action where organisation_id = changed.organisation_id and id = changed.action_id;
  end if;
  update plan set revision = revision
    where organisation_id = changed.organisation_id and id = plan_of and revision <> pg_current_xact_id()::text;
  return null;
end $$;

do $$
declare watched text[];
begin
  foreach watched slice 1 in array array[
    ['plan_body', 'plan_id'], ['plan_group', 'plan_id'], ['objective', 'plan_id'], ['action', 'plan_id'],
    ['action_part', 'action_id'], ['action_lead', 'action_id'], ['action_measure', 'action_id'],
    ['action_characteristic', 'action_id'], ['action_body', 'action_id'],
    ['progress_update', 'action_id'], ['rating_decision', 'action_id']
  ] loop
    execute format('create constraint trigger touch after insert or update or delete on %I deferrable initially deferred
      for each row execute function touch_plan(%L)', watched[1], watched[2]);
  end loop;
end $$;
