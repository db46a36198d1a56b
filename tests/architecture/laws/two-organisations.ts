import { sql } from 'kysely';
import { addUnit } from '#modules/accounts';
import { addCharacteristic } from '#modules/classifications';
import { keepFile } from '#platform/files';
import { reportProgress } from '#platform/jobs';
import { newId } from '#platform/kernel';
import { post } from '#platform/mail';
import type { TestOrganisation } from '#testing/accounts';
import { loadData } from '#testing/equality-data';
import { sayOfFigures } from '#testing/indicators';
import {
  addLeadToAll,
  arrangeCover,
  bringInPlan,
  expectOutcome,
  keepView,
  makeVersion,
  runCycle,
  runReview,
  writeInReport,
} from '#testing/plans';

/** A word that stands in everything of the filled organisation and nowhere else. */
export const mark = 'Quillfeather';

/**
 * Gives an organisation at least one row of every kind that an address can name. A room that brings a new kind brings
 * its rows here, by its own use-cases.
 */
export async function fillOrganisation({ as, bodyId, people }: TestOrganisation, word = mark): Promise<void> {
  await as('administrator', async (scope) => {
    await addUnit(scope, { bodyId, parentId: null, name: `${word} directorate` });
    await addCharacteristic(scope, `${word} families`);
    await keepFile(scope, Buffer.from(`${word} file`));
    await post(scope, { to: 'reader@example.org', subject: `${word} letter`, text: word });
    await reportProgress(scope, { key: 'job', label: word, done: 0, total: 1, state: 'waiting', message: null });
    await sql`insert into submission values (${scope.organisationId}, ${newId(0)}, '/', ${scope.now})`.execute(
      scope.db,
    );
  });
  await as('analyst', (scope) => loadData(scope, word));
  await as('analyst', (scope) => sayOfFigures(scope, word));
  await as('equality-lead', async (scope) => {
    const { planId, actionIds } = await bringInPlan(scope, word);
    await addLeadToAll(scope, planId, `${word} board`);
    await keepView(scope, planId, `${word} view`);
    await expectOutcome(scope, planId, `${word} outcome`);
    await writeInReport(scope, planId, word);
    await makeVersion(scope, planId, `${word} version`);
    await runReview(scope, { planId, word, actionId: actionIds[0] ?? '' });
    await runCycle(scope, { planId, name: `${word} cycle`, personId: people['action-lead'].personId });
    const [personId, coverId] = [people['action-lead'].personId, people.manager.personId];
    await arrangeCover(scope, { personId, coverId });
  });
}
