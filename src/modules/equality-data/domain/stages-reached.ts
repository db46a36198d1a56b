import { stages } from './choices.ts';
import { isPart, type Part } from './part.ts';

/** Who reached a stage of recruitment reached those before it. */
export function withStages(part: Part): Part {
  const at = part.fields.indexOf('stage');
  if (at < 0) return part;
  const added = stages.filter((stage) => !part.fields.includes(stage));
  const reached = (stage: string, wanted: (typeof stages)[number]) => {
    const far = (stages as readonly string[]).indexOf(stage);
    return far < 0 ? 'not-known' : far >= stages.indexOf(wanted) ? 'yes' : 'no';
  };
  const rows = part.rows.map(({ key, n }) => ({
    key: [...key, ...added.map((one) => reached(key[at] ?? '', one))],
    n,
  }));
  return isPart({ ...part, fields: [...part.fields, ...added], rows });
}
