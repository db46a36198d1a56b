import { formatMoment, joinWords } from '#platform/views';
import type { FileProblem } from '../../domain/people-file.ts';
import type { ChangedField, PersonState, ProposedPerson } from '../../domain/people-proposal.ts';
import type { PeoplePreview } from '../../use-cases/preview-people-import.ts';
import { roleWord, unitArrow } from '../people-text.ts';
import { words } from '../words.ts';

const own = words.preview;
const most = 500;

export interface PreviewLine {
  row: number;
  name: string;
  email: string;
  change: ProposedPerson['change'];
  /** What is added, or what becomes what. */
  texts: string[];
}

export interface PresentedPreview {
  fingerprint: string;
  fileName: string;
  uploaded: string;
  counts: Record<ProposedPerson['change'], number>;
  problems: { row: number; column: string; sentence: string }[];
  problemCount: number;
  unused: string;
  newUnits: string[];
  lines: PreviewLine[];
  lineCount: number;
}

/** The proposal in words: problems, or every addition and change; what stays as it is is only counted. */
export function presentPreview(preview: PeoplePreview): PresentedPreview {
  const { people, problems, newUnits, standing } = preview;
  const bodyName = (id: string) => standing.bodies.find((body) => body.id === id)?.name ?? '';
  const several = standing.bodies.length > 1;
  const count = (change: ProposedPerson['change']) => people.filter((person) => person.change === change).length;
  const lines = people.filter(({ change }) => change !== 'unchanged');
  return {
    fingerprint: preview.fingerprint,
    fileName: preview.import.fileName,
    uploaded: `${formatMoment(preview.import.at)}, ${preview.import.byName}`,
    counts: { added: count('added'), changed: count('changed'), unchanged: count('unchanged') },
    problems: problems.slice(0, most).map(presentProblem),
    problemCount: problems.length,
    unused: joinWords(preview.unused),
    newUnits: newUnits.map(({ bodyId, path }) => (several ? `${bodyName(bodyId)}: ` : '') + path.join(unitArrow)),
    lines: lines.slice(0, most).map((person) => presentPerson(person, bodyName)),
    lineCount: lines.length,
  };
}

const presentProblem = (problem: FileProblem) => ({
  row: problem.row,
  column: problem.column ? own.fields[problem.column as ChangedField] : own.wholeRow,
  sentence: words.problem(problem),
});

function presentPerson({ row, change, before, after, changed }: ProposedPerson, bodyName: (id: string) => string) {
  const textOf = (state: PersonState, field: ChangedField): string => {
    if (field === 'body') return bodyName(state.bodyId);
    if (field === 'unit') return state.unit.join(unitArrow);
    if (field === 'roles') return joinWords(state.roles.map(roleWord));
    return state[field];
  };
  const all: ChangedField[] = ['jobTitle', 'body', 'unit', 'roles'];
  const texts = before
    ? changed.map((field) => {
        const [was, is] = [textOf(before, field) || own.nothing, textOf(after, field) || own.nothing];
        return `${own.fields[field]}: ${own.from(was, is)}`;
      })
    : all
        .filter((field) => textOf(after, field) !== '')
        .map((field) => `${own.fields[field]}: ${textOf(after, field)}`);
  return { row, name: after.name, email: after.email, change, texts };
}
