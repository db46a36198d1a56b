import type { Demo, DemoSteps } from '#platform/room';
import { faithFile, residentsFile, serviceUsersFile, sexFile } from './demo-area.ts';
import { recruitmentFile, workforceFile } from './demo-people.ts';
import { addGap } from './use-cases/add-gap.ts';
import { confirmRelease } from './use-cases/confirm-release.ts';
import { loadFile } from './use-cases/load-file.ts';

/** Two years of the county's workforce and recruitment, people who use services, its population, a draft that waits for an answer, and two gaps. */
export const demo: Demo = async (steps) => {
  const year = steps.today.getUTCFullYear();
  await load(steps, 390, { name: 'Workforce', period: `${year - 1}`, text: workforceFile(2350, 7) });
  await load(steps, 30, { name: 'Workforce', period: `${year}`, text: workforceFile(2400, 11) });
  await load(steps, 390, { name: 'Recruitment', period: `${year - 1}`, text: recruitmentFile(1500, 3) });
  await load(steps, 28, { name: 'Recruitment', period: `${year}`, text: recruitmentFile(1800, 5) });
  await load(steps, 27, { name: 'People who use services', period: `${year}`, text: serviceUsersFile(3100, 9) });
  await load(steps, 26, { name: 'Residents by ethnic group and age', period: '2021', text: residentsFile() });
  await load(steps, 26, { name: 'Residents by sex and age', period: '2021', text: sexFile });
  await load(steps, 26, { name: 'Residents by religion', period: '2021', text: faithFile });
  await load(steps, 2, { name: 'Leavers', period: `${year}`, text: leavers, draft: true });
  await steps.as('Kofi Mensah', 25, async (scope) => {
    await addGap(scope, {
      what: 'Caring responsibilities of staff',
      proxy: 'Requests for flexible working',
      plan: 'A question in the self-service system from April',
    });
    await addGap(scope, {
      what: 'Gender identity of people who use adult social care',
      proxy: 'None',
      plan: 'Asked at the first assessment once the case system has the field',
    });
  });
};

const leavers = [
  'Directorate,Ethnic group,Sex,Reason for leaving',
  'Adult Social Care,White British,Female,Retired',
  'Adult Social Care,Cornish and Welsh,Male,Resigned',
  'Corporate Services,Black Caribbean,Female,Resigned',
  '',
].join('\n');

interface DemoFile {
  name: string;
  period: string;
  text: string;
  draft?: boolean;
}

async function load(steps: DemoSteps, daysAgo: number, { name, period, text, draft }: DemoFile): Promise<void> {
  await steps.as('Kofi Mensah', daysAgo, async (scope) => {
    const loaded = await loadFile(scope, {
      file: { name: `${name.toLowerCase()}-${period}.csv`, bytes: new TextEncoder().encode(text) },
      ...{ name, period, snapshotOn: scope.today, notes: '', licence: '', retentionMonths: 24 },
      purpose: 'Monitoring under the public sector equality duty',
      legalBase: 'Public task, and equality of opportunity (Data Protection Act 2018, Schedule 1, paragraph 8)',
      publisher: 'Marlshire County Council',
    });
    if (loaded.ok && !draft) await confirmRelease(scope, loaded.value, '');
  });
}
