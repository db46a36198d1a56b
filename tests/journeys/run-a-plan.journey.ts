import { after, before, test } from 'node:test';
import { expectAccessible, type Journey, openJourney, pressByKeyboard, skip, tabTo, typeInto } from './browser.ts';

let journey: Journey;

before(async () => {
  if (!skip) journey = await openJourney();
});
after(() => journey?.close());

const plan = (title: string) => `${title}

Action | Lead | By when | How will we know
Put hearing loops in every meeting room | Elin Parry | 31 March 2028 | Every room has a working loop
Offer interview times outside school hours | Farid Haddad | 30 June 2028 | Half of interviews are offered so
Ask carers what would help them most | | |
`;

for (const javaScriptEnabled of [true, false])
  test(`from a file to a lead, a report, the timeline and the health check by keyboard, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, {
    skip,
  }, async () => {
    const accessible = javaScriptEnabled ? expectAccessible : async () => {};
    const title = `Marlshire meeting places ${javaScriptEnabled ? 'one' : 'two'}: equality action plan 2027 to 2029`;
    const page = await journey.open({ javaScriptEnabled });
    await journey.signIn(page, 'dele.okafor@marlshire.example');
    await page.goto('/plans/import');
    await typeInto(page, 'text', plan(title));
    await pressByKeyboard(page, 'Read the plan');
    await page.getByRole('heading', { name: 'What was read' }).waitFor();
    await pressByKeyboard(page, 'Accept and make the plan');
    await page.getByText('The plan is made').waitFor();
    const address = new URL(page.url()).pathname;

    const lead = await journey.open({ javaScriptEnabled });
    await journey.signIn(lead, 'elin.parry@marlshire.example');
    await lead.goto('/actions');
    await lead.getByRole('heading', { name: 'My actions' }).waitFor();
    await accessible(lead);
    await pressByKeyboard(lead, 'Say how it is going: Put hearing loops in every meeting room', { begins: true });
    await lead.getByRole('heading', { name: 'Say how it is going' }).waitFor();
    await accessible(lead);
    await typeInto(lead, 'note', `Nine of fourteen rooms have one (${title}).`);
    await tabTo(lead, 'status');
    await lead.keyboard.press('Space');
    await lead.keyboard.press('ArrowDown');
    await typeInto(lead, 'percent', '64');
    await typeInto(lead, 'nextStep', 'The last five are fitted in May');
    await pressByKeyboard(lead, 'Save the update');
    await lead.getByText('Your update is saved').waitFor();
    await lead.getByText('64% done').first().waitFor();
    await accessible(lead);
    await pressByKeyboard(lead, 'Answer: Every room has a working loop', { begins: true });
    await lead.getByRole('heading', { name: 'Has it come about?' }).waitFor();
    await accessible(lead);
    await tabTo(lead, 'met');
    await lead.keyboard.press('Space');
    await lead.keyboard.press('ArrowDown');
    await typeInto(lead, 'reading', 'Nine of fourteen rooms');
    await typeInto(lead, 'source', 'Check of the caretakers');
    await pressByKeyboard(lead, 'Save the answer');
    await lead.getByText('The answer is saved').waitFor();

    await page.goto(address);
    await pressByKeyboard(page, 'Timeline');
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    await accessible(page);
    await pressByKeyboard(page, 'Health check');
    await page.getByRole('heading', { name: 'Health check' }).waitFor();
    await accessible(page);
    await page.getByText('Ask carers what would help them most').first().waitFor();
  });
