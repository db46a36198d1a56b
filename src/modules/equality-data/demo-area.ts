import { drawing, minoritised, white, yes } from './demo-people.ts';

/** Made-up tables of the demo county's population, and made-up people who use its services. */

const residents = [
  ['White: English, Welsh, Scottish, Northern Irish or British', 81_400, 9_600, 268_300, 131_200],
  ['White: Other White', 4_900, 610, 22_400, 4_300],
  ['Asian, Asian British or Asian Welsh: Indian', 2_900, 330, 9_800, 1_100],
  ['Asian, Asian British or Asian Welsh: Pakistani', 3_600, 390, 8_400, 700],
  ['Black, Black British, Black Welsh, Caribbean or African: African', 2_800, 310, 7_900, 300],
  ['Black, Black British, Black Welsh, Caribbean or African: Caribbean', 700, 90, 3_100, 1_050],
  ['Mixed or Multiple ethnic groups: White and Asian', 4_100, 420, 5_200, 380],
  ['Other ethnic group: Any other ethnic group', 1_100, 130, 4_000, 350],
] as const;

export function residentsFile(): string {
  const ages = ['0 to 15', '16 to 17', '18 to 64', '65 and over'];
  const lines = residents.flatMap(([group, ...counts]) =>
    ages.map((age, at) => `E10000099,Marlshire,"${group}",${age},${counts[at]}`),
  );
  return `Geography code,Geography,Ethnic group,Age,Count\n${lines.join('\n')}\n`;
}

const sexAndAge: Record<string, readonly [women: number, men: number]> = {
  '0 to 15': [49_300, 52_200],
  '16 to 24': [29_100, 31_400],
  '25 to 34': [36_900, 36_000],
  '35 to 44': [38_200, 36_700],
  '45 to 54': [42_900, 41_000],
  '55 to 64': [25_900, 23_000],
  '65 and over': [76_100, 63_280],
};

export const sexFile = `Geography code,Geography,Sex,Age,Count\n${Object.entries(sexAndAge)
  .flatMap(([age, [women, men]]) => [
    `E10000099,Marlshire,Female,${age},${women}`,
    `E10000099,Marlshire,Male,${age},${men}`,
  ])
  .join('\n')}\n`;

/** Without ages: no right base for anybody, and so only context. */
export const faithFile = `Geography code,Geography,Religion,Count
${[
  ['No religion', 248_100],
  ['Christian', 262_400],
  ['Buddhist', 2_600],
  ['Hindu', 5_900],
  ['Jewish', 1_400],
  ['Muslim', 19_800],
  ['Sikh', 3_300],
  ['Other religion', 3_900],
  ['Not answered', 34_600],
]
  .map(([faith, n]) => `E10000099,Marlshire,${faith},${n}`)
  .join('\n')}
`;

/** People who use services, one line each; minoritised people come less often than they live there. */
export function serviceUsersFile(people: number, seed: number): string {
  const draw = drawing(seed);
  const lines = Array.from({ length: people }, (_, index) => {
    const [group, from, to] = draw([
      [['Physical support', 65, 95], 46],
      [['Learning disability support', 18, 64], 14],
      [['Mental health support', 18, 64], 13],
      [['Carer support', 25, 85], 14],
      [["Children's social care", 0, 17], 13],
    ] as const);
    const age =
      from + Math.floor(draw(Array.from({ length: 100 }, (_, at) => [at / 100, 1] as const)) * (to - from + 1));
    const few = age >= 65 ? 2 : age < 18 ? 9 : 7;
    const isWhite = draw([
      [false, few],
      [true, 100 - few],
    ]);
    const ethnicity = draw([
      [draw(isWhite ? white : minoritised), 93],
      ['Not stated', 7],
    ]);
    return [
      ...[`P${40_000 + index}`, group, age, ethnicity],
      draw([
        ['Female', 57],
        ['Male', 43],
      ]),
      yes(draw, group === 'Carer support' ? 21 : 71),
      draw([
        ['Contact', 34],
        ['Assessment', 27],
        ['Short term support', 15],
        ['Long term support', 24],
      ]),
      yes(draw, isWhite ? 78 : 66),
      yes(draw, isWhite ? 82 : 75),
    ].join(',');
  });
  return `Client ID,Client group,Age,Ethnic group,Sex,Disability,Service stage,Needs met,Satisfied\n${lines.join('\n')}\n`;
}
