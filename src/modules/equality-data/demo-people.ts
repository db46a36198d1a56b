/** Made-up people of the demo county, the same each time. Numbers and names in them are dropped when they are loaded. */

type Drawn = <T>(choices: readonly (readonly [value: T, weight: number])[]) => T;

export function drawing(seed: number): Drawn {
  let state = seed;
  return (choices) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    let left = (state / 4_294_967_296) * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of choices) {
      left -= weight;
      if (left < 0) return value;
    }
    return (choices[0] as (typeof choices)[number])[0];
  };
}

const directorates = [
  ['Adult Social Care', 42],
  ['Children’s Services', 35],
  ['Corporate Services', 23],
] as const;
const grades = [
  ['Grade 4', 30],
  ['Grade 6', 26],
  ['Grade 8', 22],
  ['Grade 10', 14],
  ['Grade 12', 6],
  ['Senior manager', 2],
] as const;
const salaries: Record<string, number> = {
  ...{ 'Grade 4': 25_200, 'Grade 6': 28_900, 'Grade 8': 34_300 },
  ...{ 'Grade 10': 42_700, 'Grade 12': 56_100, 'Senior manager': 81_500 },
};
export const white = [
  ['White British', 88],
  ['White - Irish', 2],
  ['Any other White background', 9],
  ['Roma', 1],
] as const;
export const minoritised = [
  ['Asian or Asian British - Indian', 22],
  ['Asian or Asian British - Pakistani', 12],
  ['Bangladeshi', 8],
  ['Chinese', 5],
  ['Black or Black British: African', 27],
  ['Black Caribbean', 12],
  ['White and Black Caribbean', 7],
  ['White and Asian', 5],
  ['Arab', 2],
] as const;
const ages = [
  ['16-24', 7],
  ['25-34', 21],
  ['35-44', 25],
  ['45-54', 26],
  ['55-64', 18],
  ['65+', 3],
] as const;

export const yes = (draw: Drawn, percent: number) =>
  draw([
    ['Yes', percent],
    ['No', 100 - percent],
  ]);

/** Staff of one year as a file: the share of minoritised staff falls as the grade rises. */
export function workforceFile(people: number, seed: number): string {
  const draw = drawing(seed);
  const lines = Array.from({ length: people }, (_, index) => {
    const grade = draw(grades);
    const senior = grade === 'Senior manager' || grade === 'Grade 12';
    const group = draw([
      ['minoritised', senior ? 7 : grade === 'Grade 4' ? 19 : 14],
      ['white', 79],
      ['unknown', 7],
    ]);
    const ethnicity =
      group === 'white'
        ? draw(white)
        : group === 'minoritised'
          ? draw(minoritised)
          : draw([
              ['Not stated', 5],
              ['Prefer not to say', 3],
            ]);
    const worse = group === 'minoritised';
    return [
      `MCC${10_000 + index}`,
      draw(directorates),
      grade,
      salaries[grade],
      ethnicity,
      draw([
        ['Female', senior ? 55 : 74],
        ['Male', senior ? 45 : 26],
      ]),
      draw([
        ['Yes', 8],
        ['No', 74],
        ['Not declared', 18],
      ]),
      draw(ages),
      grade === 'Senior manager' ? 'Yes' : 'No',
      yes(draw, 22),
      yes(draw, worse ? 2.1 : 1.4),
      yes(draw, worse ? 31 : 34),
      yes(draw, worse ? 14 : 11),
    ].join(',');
  });
  const header =
    'Employee number,Directorate,Grade,Salary,Ethnic group,Sex,Disability,Age band,Senior manager,Regulated profession,Entered disciplinary,Accessed CPD,Left in year';
  return `${header}\n${lines.join('\n')}\n`;
}

/** Applicants of one year as a file. */
export function recruitmentFile(people: number, seed: number): string {
  const draw = drawing(seed);
  const lines = Array.from({ length: people }, (_, index) => {
    const worse = draw([
      [true, 31],
      [false, 69],
    ]);
    const stage = draw([
      ['Applied', worse ? 72 : 62],
      ['Shortlisted', 22],
      ['Appointed', worse ? 5 : 10],
    ]);
    return [
      `A${index}`,
      draw(directorates),
      worse ? draw(minoritised) : draw(white),
      draw([
        ['Female', 68],
        ['Male', 32],
      ]),
      stage,
    ];
  });
  return `Candidate ID,Directorate,Ethnic origin,Sex,Stage\n${lines.map((cells) => cells.join(',')).join('\n')}\n`;
}
