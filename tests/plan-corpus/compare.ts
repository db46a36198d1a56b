import type { Proposal, ProposedAction } from '../../src/modules/plans/domain/import/proposal.ts';

/** What a person reads in a source file. A field that is left out is not compared. */
export type Expected = {
  kind: string;
  title?: string;
  groups?: string[];
  objectives?: number;
  findings?: string[];
  actions: {
    text: string;
    number?: string;
    group?: string;
    objective?: string;
    parts?: number;
    leads?: string[];
    timescale?: { kind: string; from: string | null; to: string | null } | null;
    measures?: string[];
    status?: string;
  }[];
};

type ExpectedAction = Expected['actions'][number];

const FIELDS = ['group', 'objective', 'number', 'parts', 'leads', 'timescale', 'measures', 'status'] as const;
export type CorpusField = 'action' | 'document' | (typeof FIELDS)[number];

export type Comparison = { right: Map<CorpusField, number>; all: Map<CorpusField, number>; faults: string[] };

/** Capitals, marks and white space compare equal. */
const plain = (text: string | null) => (text?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Brackets that name a lead or a day stay in the words of an action. */
const BRACKETS = /\([^()]*\)\.?$/;

export function compare(expected: Expected, got: Proposal): Comparison {
  const result: Comparison = { right: new Map(), all: new Map(), faults: [] };
  const count = (field: CorpusField, isRight: boolean, fault: string) => {
    result.all.set(field, (result.all.get(field) ?? 0) + 1);
    if (isRight) result.right.set(field, (result.right.get(field) ?? 0) + 1);
    else result.faults.push(`${field}: ${fault}`);
  };
  for (const [isRight, fault] of documentChecks(expected, got)) count('document', isRight, fault);
  const left = [...got.actions];
  for (const action of expected.actions) {
    const at = left.findIndex(({ text }) => [text, text.replace(BRACKETS, '')].map(plain).includes(plain(action.text)));
    const [match] = at < 0 ? [] : left.splice(at, 1);
    count('action', match !== undefined, `missed “${action.text}”`);
    for (const field of FIELDS) {
      if (action[field] === undefined || !match) continue;
      const [wanted, found] = [said(action, field), read(match, field, got)];
      count(field, wanted === found, `“${action.text}” should be ${wanted}, is ${found}`);
    }
  }
  for (const one of left) count('action', false, `invented “${one.text}”`);
  return result;
}

function documentChecks(expected: Expected, got: Proposal): [boolean, string][] {
  const codes = new Set(got.findings.map(({ code }) => code));
  const { words, placed, unplaced } = got.reconciliation;
  const checks: [boolean, string][] = [
    [got.kind === expected.kind, `kind ${got.kind}`],
    [placed + unplaced === words, `${words} words, ${placed} placed, ${unplaced} not`],
  ];
  if (expected.title) checks.push([plain(got.title) === plain(expected.title), `title ${got.title}`]);
  const labels = got.groups.filter(({ actions }) => actions > 0).map(({ label }) => plain(label));
  if (expected.groups)
    checks.push([labels.join('|') === expected.groups.map(plain).join('|'), `groups ${labels.join('|')}`]);
  if (expected.objectives !== undefined)
    checks.push([got.objectives.length === expected.objectives, `${got.objectives.length} objectives`]);
  for (const code of expected.findings ?? []) checks.push([codes.has(code), `no finding ${code}`]);
  return checks;
}

const listed = (texts: readonly string[]) => texts.map(plain).sort().join(' | ');
const span = (time: { kind: string; from: string | null; to: string | null } | null) =>
  time ? `${time.kind} ${time.from ?? ''}…${time.to ?? ''}` : 'no time';

function said(action: ExpectedAction, field: (typeof FIELDS)[number]): string {
  if (field === 'leads') return listed(action.leads ?? []);
  if (field === 'measures') return plain((action.measures ?? []).join(' '));
  if (field === 'timescale') return span(action.timescale ?? null);
  if (field === 'parts') return String(action.parts);
  if (field === 'status') return action.status ?? '';
  return plain(action[field] ?? '');
}

function read(action: ProposedAction, field: (typeof FIELDS)[number], { groups, objectives }: Proposal): string {
  if (field === 'leads') return listed(action.leads ?? []);
  if (field === 'measures') return plain(action.measures.join(' '));
  if (field === 'timescale') return span(action.timescale);
  if (field === 'parts') return String(action.parts.length);
  if (field === 'status') return action.status?.code ?? '';
  if (field === 'group') return plain(groups.find(({ code, label }) => action.group === (code ?? label))?.label ?? '');
  if (field === 'objective')
    return plain(objectives.find(({ number, text }) => action.objective === (number ?? text))?.text ?? '');
  return plain(action.number);
}
