import type { Field, TrueAction } from './truth.ts';

/** What of a proposal is compared: the shape that `plan inspect` prints. */
export type Proposed = {
  kind: string;
  confidence: number;
  groups: { code: string | null; label: string }[];
  actions: {
    text: string;
    group: string | null;
    leads: string[];
    timescale: { kind: string; from: string | null; to: string | null } | null;
    measures: string[];
    status: { code: string } | null;
  }[];
  findings: { code: string }[];
};

/** `right` of `all` for each field; `found` are actions that are there, `right` those whose words are exactly theirs. */
export type Score = {
  all: number;
  found: number;
  right: number;
  invented: number;
  fields: Record<Field, { right: number; all: number }>;
  faults: string[];
};

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const same = (a: string, b: string) => words(a).join(' ') === words(b).join(' ');

function alike(a: string, b: string): boolean {
  const left = new Set(words(a));
  const right = new Set(words(b));
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(left.size, right.size, 1) >= 0.7;
}

export function emptyScore(): Score {
  const none = () => ({ right: 0, all: 0 });
  const fields = { leads: none(), times: none(), measures: none(), groups: none(), statuses: none() };
  return { all: 0, found: 0, right: 0, invented: 0, fields, faults: [] };
}

export function addScore(
  score: Score,
  plan: readonly TrueAction[],
  carries: readonly Field[],
  proposed: Proposed,
): void {
  const left = [...proposed.actions];
  for (const action of plan) {
    const exact = left.findIndex((one) => same(one.text, action.text));
    const at = exact >= 0 ? exact : left.findIndex((one) => alike(one.text, action.text));
    const [match] = at >= 0 ? left.splice(at, 1) : [];
    score.all += 1;
    if (match) score.found += 1;
    else score.faults.push(`missed: ${action.text}`);
    if (exact >= 0) score.right += 1;
    else if (match) score.faults.push(`text: ${action.text} ≠ ${match.text}`);
    for (const field of carries) addField(score, field, action, match, proposed);
  }
  score.invented += left.length;
  for (const one of left) score.faults.push(`invented: ${one.text}`);
}

type Match = Proposed['actions'][number] | undefined;

function addField(score: Score, field: Field, action: TrueAction, match: Match, proposed: Proposed): void {
  if (field === 'times' && !action.time) return;
  const isRight = match !== undefined && FIELD_IS_RIGHT[field](action, match, proposed);
  score.fields[field].all += 1;
  if (isRight) score.fields[field].right += 1;
  else if (match) score.faults.push(`${field}: ${said(field, action)} ≠ ${JSON.stringify(got(field, match))}`);
}

function said(field: Field, action: TrueAction): string {
  const texts: Record<Field, unknown> = {
    leads: action.leads,
    times: action.time,
    measures: action.measure,
    groups: action.group.label,
    statuses: action.status,
  };
  return JSON.stringify(texts[field]);
}

function got(field: Field, match: NonNullable<Match>): unknown {
  return {
    leads: match.leads,
    times: match.timescale,
    measures: match.measures,
    groups: match.group,
    statuses: match.status,
  }[field];
}

const FIELD_IS_RIGHT: Record<Field, (action: TrueAction, match: NonNullable<Match>, proposed: Proposed) => boolean> = {
  leads: (action, match) =>
    match.leads
      .map((lead) => words(lead).join(' '))
      .sort()
      .join('|') ===
    action.leads
      .map((lead) => words(lead).join(' '))
      .sort()
      .join('|'),
  times: (action, match) =>
    match.timescale?.kind === action.time?.kind &&
    match.timescale?.from === action.time?.from &&
    match.timescale?.to === action.time?.to,
  measures: (action, match) => same(match.measures.join(' '), action.measure),
  groups: (action, match, proposed) =>
    proposed.groups.some(
      (group) => match.group === (group.code ?? group.label) && same(group.label, action.group.label),
    ),
  statuses: (action, match) => match.status?.code === action.status.code,
};
