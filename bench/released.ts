// `node --import ./bin/loader.mjs bench/released.ts [rows …]`: how long the release of SC-WRES by directorate takes over so
// many staff, and then each look at it: the page, by directorate, and the file. Nothing is asserted.
import { keepSpares } from '#platform/sandbox';
import { browserOf, makeOrganisation } from '#testing/accounts';
import { loadRelease, protectAsked } from '#testing/equality-data';
import { openTestServer } from '#tests';

const sizes = process.argv.slice(2).map(Number);
const header = 'Ethnic group,Directorate,Grade,Senior manager,Regulated,Disciplinary,Left,CPD';
const groups = ['White British', 'White Irish', 'Indian', 'Pakistani', 'Black African', 'Mixed', 'Not stated'];

/** A generator of Park and Miller, so that each run has the same staff. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function staff(rows: number): string {
  const roll = dice(rows);
  const yes = (chance: number) => (roll() < chance ? 'Yes' : 'No');
  const line = () => {
    const grade = Math.floor(12 * roll() ** 2);
    const group = groups[Math.floor(groups.length * roll() ** 3)] ?? '';
    return `${group},Directorate ${1 + Math.floor(8 * roll())},Grade ${grade + 1},${yes(grade > 9 ? 0.5 : 0)},${yes(0.3)},${yes(0.01)},${yes(0.1)},${yes(0.3)}`;
  };
  return [header, ...Array.from({ length: rows }, line), ''].join('\n');
}

const letGo = keepSpares();
for (const rows of sizes.length > 0 ? sizes : [20_000, 200_000]) {
  const server = await openTestServer();
  const ours = await makeOrganisation(server.database);
  await ours.as('analyst', (scope) => loadRelease(scope, 'workforce.csv', staff(rows)));
  const lead = await browserOf(server, ours, 'equality-lead');
  const asked = await lead.submit('/data/figures/release?standard=sc-wres', {
    by: ['directorate'],
    audience: 'inside',
    policy: 'under-10',
  });
  const address = asked.location ?? '';
  const began = performance.now();
  await protectAsked(server.database, ours.organisationId, address.split('/').at(-1) ?? '');
  console.log(`${rows.toLocaleString('en-GB')} staff: protected in ${Math.round(performance.now() - began)} ms`);
  const reader = await browserOf(server, ours, 'reader');
  for (const page of [address, `${address}?by=directorate`, `${address}/figures.csv`]) {
    const times: number[] = [];
    for (let time = 0; time < 201; time += 1) {
      const start = performance.now();
      await server.app.inject({ method: 'GET', url: page, cookies: reader.cookies });
      if (time > 0) times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    console.log(
      `  ${page.slice(address.length) || 'page'}: ${times[100]?.toFixed(1)} ms, slowest ${times[190]?.toFixed(1)}`,
    );
  }
  await server.close();
}
letGo();
