import { sql } from 'kysely';
import { addUnit } from '#modules/accounts';
import { addCharacteristic } from '#modules/classifications';
import type { Scope } from '#platform/database';
import { keepFile } from '#platform/files';
import { reportProgress } from '#platform/jobs';
import { newId } from '#platform/kernel';
import { post } from '#platform/mail';
import type { TestOrganisation } from '#testing/accounts';

/** A word that stands in everything of the filled organisation and nowhere else. */
export const mark = 'Quillfeather';

/**
 * Gives an organisation at least one row of every kind that an address can name. A room that brings a new kind brings
 * its rows here, by its own use-cases.
 */
export async function fillOrganisation({ as, bodyId }: TestOrganisation, word = mark): Promise<void> {
  await as('administrator', async (scope) => {
    await addUnit(scope, { bodyId, parentId: null, name: `${word} directorate` });
    await addCharacteristic(scope, `${word} families`);
    await keepFile(scope, Buffer.from(`${word} file`));
    await post(scope, { to: 'reader@example.org', subject: `${word} letter`, text: word });
    await reportProgress(scope, { key: 'job', label: word, done: 0, total: 1, state: 'waiting', message: null });
    await sql`insert into submission values (${scope.organisationId}, ${newId(0)}, '/', ${scope.now})`.execute(
      scope.db,
    );
    if (await hasPlans(scope)) await fillPlans(scope, word);
  });
}

const hasPlans = async ({ db }: Scope): Promise<boolean> => {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('plan') is not null as there`.execute(db);
  return rows[0]?.there === true;
};

async function fillPlans({ db, organisationId, now }: Scope, word: string): Promise<void> {
  const [plan, group, objective, action, update, imported] = Array.from({ length: 6 }, () => newId(now.getTime()));
  const hash = sql`(select hash from blob limit 1)`;
  const add = (table: string, row: Record<string, unknown>) => {
    const columns = sql.join(['organisation_id', ...Object.keys(row)].map((name) => sql.ref(name)));
    const values = sql.join([organisationId, ...Object.values(row)]);
    return sql`insert into ${sql.table(table)} (${columns}) values (${values})`.execute(db);
  };
  const made = { created_at: now, created_by: word };
  const period = { period_text: '', level_words: ['Group', 'Objective', 'Action'] };
  const json = { legend: '[]', horizons: '[]', about: '{}' };
  await add('plan', { id: plan, title: `${word} plan`, kind: 'plan', state: 'active', ...period, ...json, ...made });
  const under = { plan_id: plan, position: 1, places: '{}' };
  await add('plan_group', { id: group, ...under, code: 'A', label: word, statement: '' });
  const wording = { number: '1', text: `${word} text`, group_id: group };
  await add('objective', { id: objective, ...under, ...wording, issue: '', aim: '' });
  const state = { status: 'planned', status_text: '', timescale_text: '', created_at: now };
  await add('action', { id: action, ...under, ...wording, objective_id: objective, ...state });
  await add('progress_update', {
    id: update,
    action_id: action,
    at: now,
    by_name: word,
    note: word,
    status: 'planned',
  });
  const proposal = { file_name: `${word}.txt`, file_hash: hash, proposal: '{}', source: '{}', state: 'proposed' };
  await add('plan_import', { id: imported, ...proposal, made_at: now, made_by: word });
}
